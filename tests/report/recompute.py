"""Computes every number of a report's HTML page again from the exported tables.

    python3 recompute.py PAGE.html FOLDER

Knows the formulas from docs/models.md and nothing of the program: tables in, page
in, differences out. Every figure of a page carries a name (data-figure); what
carries none may hold no number but the few of the legend. Ends with 1 where
something differs.
"""

import csv
import math
import re
import sys
from collections import defaultdict
from html.parser import HTMLParser
from pathlib import Path

FEWEST = 8
# So many points a facilitator's score may lie from the recording's.
CALIBRATION = 8
# Out of a hundred, scales of 1 to 7, the 95 % of an interval.
LEGEND = {"100", "1", "7", "95"}


class Page(HTMLParser):
    """Figures, and the text that is neither a figure nor somebody's words."""

    def __init__(self, text):
        super().__init__()
        self.figures, self.rest, self.open, self.style = [], [], [], 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in ("meta", "br", "link", "img"):
            return
        kind = None
        if "data-figure" in attributes:
            kind = ("figure", attributes["data-figure"])
            self.figures.append([attributes["data-figure"], ""])
        elif attributes.get("class") == "said" or tag in ("style", "title"):
            kind = ("said", None)
        self.open.append((tag, kind))

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        while self.open:
            if self.open.pop()[0] == tag:
                break

    def handle_data(self, data):
        kinds = [kind for _, kind in self.open if kind]
        if kinds and kinds[-1][0] == "figure":
            self.figures[-1][1] += data
        elif not kinds:
            self.rest.append(data)


def unguarded(text):
    """Without the apostrophe that keeps a text from being a formula."""
    return text[1:] if text.startswith("'") else text


def read(folder):
    tables = {}
    for path in Path(folder).glob("*.csv"):
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = [{key: unguarded(value) for key, value in row.items()} for row in csv.DictReader(file)]
        tables[path.stem] = rows
    return tables


def numbers(text):
    text = text.replace("−", "-").replace("\u00a0", " ")
    text = re.sub(r"(?<=\d),(?=\d)", ".", text)
    return [float(found) for found in re.findall(r"-?\d+(?:\.\d+)?", text)]


def places(text):
    found = re.search(r"\d+[.,](\d+)", text)
    return len(found.group(1)) if found else 0


def value(text):
    return float(text) if text != "" else None


def mean(values):
    values = list(values)
    return sum(values) / len(values) if values else None


class Wrong(Exception):
    pass


# --- formulas -------------------------------------------------------------------


def normal_below(x):
    return 0.5 * math.erfc(-x / math.sqrt(2.0))


class T:
    """Student's t with n degrees of freedom, also noncentral, by integration."""

    def __init__(self, n):
        # The density of s = sqrt(chi-square / n), on a grid for Simpson's rule.
        self.steps, self.top = 1200, 1.0 + 12.0 / math.sqrt(n)
        self.width = self.top / self.steps
        log_constant = math.log(2.0) + (n / 2) * math.log(n / 2) - math.lgamma(n / 2)
        self.points = []
        for at in range(1, self.steps + 1):
            s = at * self.width
            weight = 1 if at == self.steps else (4 if at % 2 else 2)
            self.points.append((s, weight * math.exp(log_constant + (n - 1) * math.log(s) - n * s * s / 2)))

    def below(self, t, delta=0.0):
        total = sum(weight * normal_below(t * s - delta) for s, weight in self.points)
        return total * self.width / 3.0

    def quantile(self, share):
        return bisect(lambda t: self.below(t) - share, -60.0, 60.0)


def bisect(rising, low, high):
    for _ in range(70):
        middle = (low + high) / 2
        low, high = (low, middle) if rising(middle) > 0 else (middle, high)
    return (low + high) / 2


def statistics(pairs):
    n = len(pairs)
    differences = [after - before for before, after in pairs]
    centre = mean(differences)
    spread = math.sqrt(sum((one - centre) ** 2 for one in differences) / (n - 1))
    t = T(n - 1)
    critical = t.quantile(0.975)
    half = critical * spread / math.sqrt(n)
    root = math.sqrt(n)
    power = lambda d: 1 - t.below(critical, d * root) + t.below(-critical, d * root)
    found = {
        "people": n,
        "before": mean(before for before, _ in pairs),
        "after": mean(after for _, after in pairs),
        "mean": centre,
        "low": centre - half,
        "high": centre + half,
        "detectable": bisect(lambda d: power(d) - 0.8, 0.0, 20.0),
    }
    if spread > 0:
        d = centre / spread
        observed = d * root
        found["d"] = d
        found["g"] = (1 - 3 / (4 * (n - 1) - 1)) * d
        found["d-low"] = bisect(lambda delta: 1 - t.below(observed, delta) - 0.025, observed - 30, observed) / root
        found["d-high"] = bisect(lambda delta: 0.025 - t.below(observed, delta), observed, observed + 30) / root
    return found


def closeness(kind, predicted, truth):
    if kind == "share":
        return 1 - min(1, abs(predicted - truth) / 0.5)
    if predicted == 0:
        return 0.0
    return 1 - min(1, abs(math.log(predicted / truth)) / math.log(4))


class Tables:
    def __init__(self, folder):
        self.all = read(folder)

    def rows(self, table, **where):
        return [row for row in self.all[table] if all(row[key] == wanted for key, wanted in where.items())]

    def one(self, table, **where):
        rows = self.rows(table, **where)
        if len(rows) != 1:
            raise Wrong(f"{len(rows)} rows of {table} with {where}")
        return rows[0]

    def people(self):
        return [row["person"] for row in self.all["people"]]

    # One person.

    def accuracy(self, person, which):
        values = []
        for row in self.rows("predictions", person=person, prediction=str(which)):
            predicted, truth = value(row["predicted"]), value(row["truth"])
            if predicted is None or truth is None or (row["kind"] != "share" and truth <= 0):
                continue
            values.append(closeness(row["kind"], predicted, truth))
        return mean(values) if len(values) >= 8 else None

    def side(self, person, place):
        return mean(
            float(row["quality"]) for row in self.rows("shifts", person=person, place=place) if row["quality"]
        )

    def survey(self, person, which):
        """The first survey, or the last: what was answered there."""
        rows = [row for row in self.rows("answers", person=person) if row["survey"]]
        surveys = sorted({row["survey"] for row in rows}, key=int)
        if len(surveys) < 2:
            return {}
        chosen = surveys[0] if which == 1 else surveys[-1]
        answers = {row["question"]: value(row["answer"]) for row in rows if row["survey"] == chosen}
        found = {"closeness": answers.get("closeness")}
        quarrel = [answers.get(f"agreement-{one}") for one in ("Selfish", "Idle", "CleanUp")]
        easier = answers.get("agreement-Easier")
        if easier is not None and None not in quarrel:
            found["quarrel"], found["easier"] = mean(quarrel), easier
        persons = [answer for question, answer in answers.items() if question.startswith("person-")]
        if len(persons) == 4 and None not in persons:
            found["situation"] = 100 - mean(persons)
        return {key: one for key, one in found.items() if one is not None}

    def workload(self, person, step):
        rows = [row for row in self.rows("answers", person=person, step=step) if row["question"].startswith("workload-")]
        return mean(float(row["answer"]) for row in rows if row["answer"])

    # A group.

    def place(self):
        return {(row["person"], row["step"]): (row["desk"], row["place"]) for row in self.all["shifts"]}

    def heat(self):
        """By desk, dimension and place: each person's share of the points."""
        place = self.place()
        sums = defaultdict(lambda: [0.0, 0.0])
        for row in self.all["dimensions"]:
            desk, where = place[row["person"], row["step"]]
            if row["rubric"] == desk:
                sum_ = sums[desk, row["dimension"], where, row["person"]]
                sum_[0] += float(row["budget"]) - float(row["lost"])
                sum_[1] += float(row["budget"])
        shares = defaultdict(list)
        for (desk, dimension, where, _), (got, of) in sums.items():
            if of > 0:
                shares[desk, dimension, where].append(got / of)
        return shares

    def moments(self):
        """By contact and turn: the first reply of everybody who gave one, and since which step."""
        first = defaultdict(dict)
        for row in self.rows("replies", written_contact="yes"):
            first[row["contact"], row["turn"]].setdefault(row["person"], (row["reply"], int(row["step"])))
        return first

    def lost(self):
        """By contact, turn and rubric: what was lost there for what only this rubric minded, and by tag with whom."""
        moments = self.moments()
        taken = defaultdict(float)
        for row in self.all["findings"]:
            key = (row["contact"], row["turn"])
            there = moments.get(key, {}).get(row["person"])
            if there is None or there[1] > int(row["step"]):
                continue
            points = float(row["lost"]) + float(row["lost_to_cap"])
            if points > 0:
                taken[(*key, row["rubric"], row["tag"], row["person"])] += points
        lost, minded = defaultdict(float), defaultdict(set)
        other = {"sales": "support", "support": "sales"}
        for (contact, turn, rubric, tag, person), points in taken.items():
            if (contact, turn, other[rubric], tag, person) not in taken:
                lost[contact, turn, rubric] += points
                minded[contact, turn, rubric, tag].add(person)
        return lost, minded

    def pairs(self, key):
        found = []
        for person in self.people():
            if key == "accuracy":
                before, after = self.accuracy(person, 1), self.accuracy(person, 2)
                before, after = (one if one is None else one * 100 for one in (before, after))
            elif key == "away":
                before, after = self.side(person, "home"), self.side(person, "away")
            else:
                before, after = self.survey(person, 1).get(key), self.survey(person, 2).get(key)
            if before is not None and after is not None:
                found.append((before, after))
        return found


def met_kinds(row):
    return row["kind"] != "Met"


class Check:
    def __init__(self, page, folder):
        self.page, self.tables = page, Tables(folder)
        self.wrong, self.cache = [], {}
        tables = self.tables.all
        self.is_group = len(tables.get("people", [])) != 1
        self.person = None if self.is_group else tables["people"][0]["person"]

    def cached(self, name, make):
        if name not in self.cache:
            self.cache[name] = make()
        return self.cache[name]

    def run(self):
        for name, shown in self.page.figures:
            try:
                expected = self.expected(name.split("/"))
                self.compare(name, shown, expected)
            except (Wrong, KeyError, IndexError, ValueError, TypeError) as error:
                self.wrong.append(f"{name}: {shown!r} cannot be computed: {error!r}")
        rest = set(re.findall(r"\d+", " ".join(self.page.rest))) - LEGEND
        if rest:
            self.wrong.append(f"numbers without a name: {sorted(rest)}")
        if self.is_group and "people" in self.tables.all:
            self.what_is_shown()

    def compare(self, name, shown, expected):
        if isinstance(expected, str):
            if shown != expected:
                self.wrong.append(f"{name}: {shown!r} is {expected!r}")
            return
        if isinstance(expected, tuple):
            # A length of time: minutes and seconds, or a number of hours or days.
            _, seconds = expected
            found = numbers(shown)
            hours = (seconds * 1000 + 1_800_000) // 3_600_000
            if hours >= 48 or hours == 24:
                good = found == [hours * 10 // 24 / 10]
            elif hours >= 2 and expected[0] == "span":
                good = found == [hours]
            else:
                total = found[0] if len(found) == 1 and seconds < 60 else found[0] * 60 + (found[1:] or [0])[0]
                good = abs(total - seconds) <= 1.0
            if not good:
                self.wrong.append(f"{name}: {shown!r} is {seconds} s")
            return
        found = numbers(shown)
        tolerance = 0.5 * 10 ** -places(shown) + 1e-6
        # Points are shown with one decimal, whole where it is a zero.
        if name.split("/")[0] in TENTHS:
            tolerance = 0.05 + 1e-6
        if name.startswith("statistic/"):
            tolerance = (0.005 if name.split("/")[2] in ("d", "d-low", "d-high", "g", "detectable") else 0.05) + 1e-6
        if len(found) != 1 or expected is None or abs(found[0] - expected) > tolerance:
            self.wrong.append(f"{name}: {shown!r} is {expected}")

    def expected(self, name):
        handler = getattr(self, "of_" + name[0].replace("-", "_"), None)
        if handler is None:
            raise Wrong("nobody knows how")
        return handler(*name[1:])

    # --- a trainee's page ---

    def of_attempt(self):
        return float(self.tables.all["people"][0]["attempt"])

    def of_shifts(self, place):
        return len(self.tables.rows("shifts", place=place))

    def of_side(self, place):
        return self.tables.side(self.person, place)

    def of_accuracy(self, which):
        return self.tables.accuracy(self.person, which) * 100

    def of_quality(self, step):
        return mean(float(row["quality"]) for row in self.tables.rows("contacts", step=step))

    def of_quality_other(self, step):
        return mean(float(row["quality_other_desk"]) for row in self.tables.rows("contacts", step=step))

    def of_own(self, step):
        return float(self.tables.one("answers", question="own-mark", about_step=step)["answer"])

    def of_sure(self, step):
        return float(self.tables.one("answers", question="sure", about_step=step)["answer"])

    def of_workload(self, step):
        return self.tables.workload(self.person, step)

    def of_got(self, step, rubric, dimension):
        rows = self.tables.rows("dimensions", step=step, rubric=rubric, dimension=dimension)
        return mean(float(row["budget"]) - float(row["lost"]) for row in rows)

    def of_budget(self, step, rubric, dimension):
        rows = self.tables.rows("dimensions", step=step, rubric=rubric, dimension=dimension)
        return mean(float(row["budget"]) for row in rows)

    def overlay(self, step, dimension):
        return self.tables.one("overlays", step=step, dimension=dimension, latest="yes")

    def of_overlay_recording(self, step, dimension):
        desk = self.tables.one("shifts", step=step)["desk"]
        return self.of_got(step, desk, dimension)

    def of_overlay_facilitator(self, step, dimension):
        row = self.overlay(step, dimension)
        desk = self.tables.one("shifts", step=step)["desk"]
        # What a level leaves of the budget.
        left = self.of_budget(step, desk, dimension) * float(row["level"]) / 4
        if abs(left - float(row["facilitator"])) > 0.01:
            raise Wrong(f"level {row['level']} leaves {left}")
        return left

    def of_overlay_level(self, step, dimension):
        return float(self.overlay(step, dimension)["level"])

    def of_overlay_apart(self, step, dimension):
        row = self.overlay(step, dimension)
        apart = abs(self.of_overlay_recording(step, dimension) - self.of_overlay_facilitator(step, dimension))
        if (row["calibration"] == "yes") != (apart > CALIBRATION):
            raise Wrong(f"{apart} apart, and calibration is {row['calibration']}")
        return apart

    def of_calibration(self):
        return CALIBRATION

    def findings(self, step):
        desk = self.tables.one("shifts", step=step)["desk"]
        return [row for row in self.tables.rows("findings", step=step, rubric=desk) if met_kinds(row)]

    def of_findings(self, step):
        return len([row for row in self.findings(step) if row["kind"] != "Critical"])

    def of_findings_shown(self, step):
        return min(10, self.of_findings(step))

    def of_finding(self, step, place):
        return -float(self.findings(step)[int(place)]["lost"])

    def of_finding_at(self, step, place):
        return self.findings(step)[int(place)]["at"][:5]

    def of_met(self, step, tag):
        desk = self.tables.one("shifts", step=step)["desk"]
        return len(self.tables.rows("findings", step=step, rubric=desk, kind="Met", tag=tag))

    def of_contact(self, step, number):
        return float(self.tables.one("contacts", step=step, number=number)["quality"])

    def of_contact_other(self, step, number):
        return float(self.tables.one("contacts", step=step, number=number)["quality_other_desk"])

    def of_contact_at(self, step, number):
        return self.tables.one("contacts", step=step, number=number)["answered_at"][:5]

    def of_figure(self, step, key):
        shown = self.tables.one("figures", step=step, figure=key)["value"]
        rows = self.tables.rows("contacts", step=step)
        # What can be had from the contacts is computed from them as well.
        if key == "handled" and numbers(shown) != [float(len(rows))]:
            raise Wrong(f"{len(rows)} contacts")
        if key == "handle-time":
            seconds = mean(float(row["talk"]) + float(row["hold"]) + float(row["wrap_up"]) for row in rows)
            self.compare(f"figure/{step}/{key}", shown, ("time", seconds))
        if key == "csat":
            marks = [float(row["csat"]) for row in rows if row["csat"]]
            if min(abs(number - mean(marks)) for number in numbers(shown)) > 0.0101:
                raise Wrong(f"marks of {mean(marks)}")
        return shown

    def of_figure_name(self, step, key):
        return self.tables.one("figures", step=step, figure=key)["name"]

    def of_promises(self):
        return len(self.tables.all["promises"])

    def of_promises_kept(self):
        return len(self.tables.rows("promises", standing="Kept"))

    def of_promises_broken(self):
        return len(self.tables.rows("promises", standing="Broken"))

    def of_tickets(self):
        return len(self.tables.all["tickets"])

    def of_tickets_more(self, promise):
        return len(self.tables.rows("tickets", promise=promise)) - 2

    def of_promise_day(self, promise):
        return float(self.tables.one("promises", promise=promise)["day"])

    def of_promise_at(self, promise):
        return self.tables.one("promises", promise=promise)["at"][:5]

    def of_promised(self, promise):
        return ("span", float(self.tables.one("promises", promise=promise)["promised"]))

    def of_really(self, promise):
        return ("span", float(self.tables.one("promises", promise=promise)["really"]))

    def of_ticket_day(self, promise, at):
        return float(self.tables.rows("tickets", promise=promise)[int(at)]["day"])

    def of_ticket_at(self, promise, at):
        return self.tables.rows("tickets", promise=promise)[int(at)]["at"][:5]

    def amount(self, row, key):
        number = float(row[key])
        if row["kind"] == "duration":
            return ("time", number)
        return number * 100 if row["kind"] == "share" else number

    def of_predicted(self, which, item):
        return self.amount(self.tables.one("predictions", prediction=which, item=item), "predicted")

    def of_truth(self, item):
        return self.amount(self.tables.one("predictions", item=item), "truth")

    def of_survey(self, which, key):
        return self.tables.survey(self.person, int(which))[key]

    def of_attempt_number(self):
        shown = [float(row["attempt"]) for row in self.tables.all["attempts"]]
        away = lambda row: (value(row["quality_away"]) or -1, -float(row["attempt"]))
        best = float(max(self.tables.all["attempts"], key=away)["attempt"])
        wanted = [shown[0], best, shown[-1]]
        at = self.cache.setdefault("attempt-numbers", [0])
        at[0] += 1
        return wanted[at[0] - 1]

    def of_attempt_home(self, attempt):
        return float(self.tables.one("attempts", attempt=attempt)["quality_home"])

    def of_attempt_away(self, attempt):
        return float(self.tables.one("attempts", attempt=attempt)["quality_away"])

    # --- a group's page ---

    def of_people(self, desk=None):
        return len(self.tables.rows("people", **({"home": desk} if desk else {})))

    def of_scripted(self):
        return len({row["person"] for row in self.tables.all["shifts"] if row["played_by"]})

    def of_overlays(self):
        return len(self.tables.rows("overlays", latest="yes"))

    def of_overlays_apart(self):
        rows = self.tables.rows("overlays", latest="yes")
        return len([row for row in rows if abs(float(row["recording"]) - float(row["facilitator"])) > CALIBRATION])

    def of_fewest(self):
        return FEWEST

    def of_minutes(self, part):
        plan = {"prebrief": 5, "play": 20, "reactions": 3, "description": 4, "application": 8}
        if part in plan:
            return plan[part]
        shares = [numbers(shown)[0] for name, shown in self.page.figures if name.startswith("minutes/analysis")]
        if sum(shares) != 20 or max(shares) - min(shares) > 1:
            raise Wrong(f"the analysis takes {shares}")
        return numbers(dict(map(tuple, self.page.figures))[f"minutes/{part}"])[0]

    def of_heat(self, desk, dimension, place):
        shares = self.cached("heat", self.tables.heat)[desk, dimension, place]
        if len(shares) < FEWEST:
            raise Wrong(f"only {len(shares)} people")
        return mean(shares) * 100

    def of_moment(self, contact, turn):
        there = self.cached("moments", self.tables.moments)[contact, turn]
        if len(there) < FEWEST:
            raise Wrong(f"only {len(there)} people")
        return len(there)

    def of_choice(self, contact, turn, reply):
        there = self.cached("moments", self.tables.moments)[contact, turn]
        # Replies with the same words are counted together.
        return len([one for one, _ in there.values() if one in reply.split("+")])

    def of_moment_lost(self, contact, turn, rubric):
        lost, _ = self.cached("lost", self.tables.lost)
        return -lost[contact, turn, rubric] / self.of_moment(contact, turn)

    def of_minded(self, contact, turn, rubric, tag):
        _, minded = self.cached("lost", self.tables.lost)
        counts = [len(who) for key, who in minded.items() if key[:3] == (contact, turn, rubric)]
        count = len(minded[contact, turn, rubric, tag])
        if count != max(counts):
            raise Wrong(f"{max(counts)} minded something else")
        return count

    def of_telling(self, desk, dimension, contact, turn, reply, tag):
        place = self.tables.place()
        who = set()
        for row in self.tables.rows(
            "findings", rubric=desk, dimension=dimension, contact=contact, turn=turn, reply=reply, tag=tag
        ):
            own, where = place[row["person"], row["step"]]
            if own == desk and where == "away" and float(row["lost"]) > 0 and row["kind"] not in ("Met", "Repaired"):
                who.add(row["person"])
        if len(who) < 3:
            raise Wrong(f"that points at {len(who)}")
        return len(who)

    def of_telling_of(self, contact, turn):
        place = self.tables.place()
        rows = self.tables.rows("replies", contact=contact, turn=turn)
        who = {row["person"] for row in rows if place[row["person"], row["step"]][1] == "away"}
        if len(who) < FEWEST:
            raise Wrong(f"only {len(who)} people")
        return len(who)

    def of_statistic(self, key, what):
        pairs = self.cached(("pairs", key), lambda: self.tables.pairs(key))
        if len(pairs) < FEWEST:
            raise Wrong(f"only {len(pairs)} people")
        return self.cached(("statistics", key), lambda: statistics(pairs))[what]

    def of_prior(self, what):
        return {"g-from": 0.5, "g-to": 0.6, "r-from": 0.13, "r-to": 0.27}[what]

    def of_attempts(self, what):
        both = []
        for person in self.tables.people():
            rows = self.tables.rows("attempts", person=person)
            if len(rows) > 1 and rows[0]["quality_away"] and rows[-1]["quality_away"]:
                both.append((float(rows[0]["quality_away"]), float(rows[-1]["quality_away"])))
        if len(both) < FEWEST:
            raise Wrong(f"only {len(both)} people")
        return {"people": len(both), "first": mean(a for a, _ in both), "latest": mean(b for _, b in both)}[what]

    def what_is_shown(self):
        """The cells that are there are those with enough people; the moments are the right ones."""
        names = {name for name, _ in self.page.figures}
        shown = {tuple(name.split("/")[1:]) for name in names if name.startswith("heat/")}
        enough = {key for key, shares in self.tables.heat().items() if len(shares) >= FEWEST}
        if shown != enough:
            self.wrong.append(f"cells: {sorted(shown ^ enough)}")
        moments = self.tables.moments()
        lost, _ = self.tables.lost()
        apart = {
            key: abs(lost[(*key, "sales")] - lost[(*key, "support")]) / len(there)
            for key, there in moments.items()
            if len(there) >= FEWEST
        }
        most = sorted(apart.values(), reverse=True)[:3]
        judged = {tuple(name.split("/")[1:3]) for name in names if name.startswith("moment-lost/")}
        told = sorted((apart[key] for key in judged), reverse=True)
        if len(told) != len(most) or any(abs(a - b) > 1e-6 for a, b in zip(told, most)):
            self.wrong.append(f"disagreements: {told} of {most}")

    # --- a guide ---

    def of_guide_contacts(self, desk):
        return len(self.tables.rows("pack_contacts", desk=desk, written_contact="yes"))

    def of_guide_fillers(self):
        return len(self.tables.rows("pack_contacts", written_contact="no"))

    def of_guide_dimension(self, desk, dimension):
        written = {row["contact"] for row in self.tables.rows("pack_contacts", desk=desk, written_contact="yes")}
        rows = self.tables.rows("pack_dimensions", dimension=dimension)
        return len({row["contact"] for row in rows} & written)

    def of_guide_minutes(self, exercise):
        return float(self.tables.one("pack_exercises", exercise=exercise)["minutes"])

    def of_guide_opens(self, shift):
        return self.tables.one("pack_shifts", shift=shift)["opens"][:5]

    def of_guide_closes(self, shift):
        return self.tables.one("pack_shifts", shift=shift)["closes"][:5]


# Figures with one decimal, which is left out where it is a zero.
TENTHS = {
    "side", "quality", "quality-other", "workload", "got", "budget", "finding", "contact", "contact-other",
    "survey", "attempt-home", "attempt-away", "moment-lost", "attempts",
    "overlay-recording", "overlay-facilitator", "overlay-apart",
}


def main():
    page = Page(Path(sys.argv[1]).read_text(encoding="utf-8"))
    check = Check(page, sys.argv[2])
    check.run()
    for line in check.wrong[:40]:
        print(line)
    print(f"{len(page.figures)} figures, {len(check.wrong)} differ")
    sys.exit(1 if check.wrong or not page.figures else 0)


if __name__ == "__main__":
    main()
