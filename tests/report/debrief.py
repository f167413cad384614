"""Computes every number of a debrief in the window again from the exported tables.

    python3 debrief.py VIEW.json FOLDER

VIEW.json is what the window shows, sentence by sentence, with the words of the
language for dimensions, desks, measures and tags; FOLDER holds the tables of the
same group. Knows nothing of the program. Every number of every sentence has to be
one that follows from the tables; what a customer or a trainee says is left out.
Ends with 1 where something differs.
"""

import json
import re
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from recompute import FEWEST, Tables, mean, numbers, statistics  # noqa: E402

# Quotation marks within quotation marks are other ones.
MARKS = re.compile("['‘’“”«»„「」『』\"]")


def within(text):
    """A text without its quotation marks."""
    return MARKS.sub("", text)


DOERS, TALKED_ABOUT, MOMENTS = 3, 3, 3
DESKS = ["sales", "support"]
MEASURES = ["accuracy", "away", "closeness", "quarrel", "situation", "easier"]


class Debrief:
    def __init__(self, view, folder):
        self.view, self.tables = view, Tables(folder)
        self.wrong, self.figures = [], 0
        self.heat = self.tables.heat()
        self.there = self.tables.moments()
        self.lost, self.minded = self.tables.lost()

    # What is held against what.

    def same(self, name, shown, expected, within=0.05):
        """One number as it is shown, which may be rounded."""
        self.figures += 1
        if shown is None or expected is None or abs(shown - expected) > within + 1e-6:
            self.wrong.append(f"{name}: {shown} is {expected}")

    def sentence(self, name, text, expected, within=0.05, spoken=()):
        """The numbers of a sentence, in any order of words, and no others."""
        for one in sorted(filter(None, spoken), key=len, reverse=True):
            text = text.replace(one, "")
        shown, expected = sorted(numbers(text)), sorted(expected)
        self.figures += len(expected)
        if len(shown) != len(expected) or any(abs(a - b) > within + 1e-6 for a, b in zip(shown, expected)):
            self.wrong.append(f"{name}: {text!r} is {expected}")

    def equal(self, name, shown, expected):
        self.figures += 1
        if shown != expected:
            self.wrong.append(f"{name}: {shown!r} is {expected!r}")

    # The pages.

    def run(self):
        self.start()
        self.heats()
        self.moments()
        self.questions()
        self.numbers()
        view = self.view
        self.sentence("next steps", " ".join(view["next_steps"]), [90])
        rows = sorted([row["situation"], row["act"], row["by"], row["ask"]] for row in self.tables.all["commitments"])
        self.equal("commitments", len(view["commitments"]), len(rows))
        for shown, row in zip(view["commitments"], rows):
            text = " ".join(shown)
            self.equal("a commitment", [part in text for part in row], [True] * 4)
            self.sentence("a commitment", text, [], spoken=row)

    def start(self):
        rows, view = self.tables.rows, self.view
        home = [len(rows("people", home=desk)) for desk in DESKS]
        self.sentence("who", view["who"], [len(rows("people")), *home])
        scripted = len({row["person"] for row in self.tables.all["shifts"] if row["played_by"]})
        self.sentence("rules", " ".join(view["rules"]), [FEWEST] + ([scripted] if scripted else []))
        minutes = [minutes for _, minutes in view["script"]]
        about = len(self.tellings())
        self.equal("parts", minutes[:4] + minutes[-1:], [5, 20, 3, 4, 8])
        self.equal("analysis", [len(minutes) - 5, sum(minutes)], [max(1, about), 60])
        self.equal("analysis parts", max(minutes[4:-1]) - min(minutes[4:-1]) <= 1, True)

    def name(self, desk, dimension):
        return self.view["dimensions"][dimension], self.view["desks"][desk]

    def heats(self):
        shown = {}
        for one in self.view["heat"]:
            for row in one["rows"]:
                dimension = next(key for key, name in self.view["dimensions"].items() if name == row["name"])
                for place, cell in zip(["home", "away"], row["cells"]):
                    shown[one["desk"], dimension, place] = cell
        known = {(desk, dimension) for desk, dimension, _ in self.heat}
        self.equal("rows", {key[:2] for key in shown} >= known, True)
        for key, cell in shown.items():
            shares = self.heat.get(key, [])
            if len(shares) < FEWEST:
                self.equal(f"heat {key}", cell["share"], None)
                self.sentence(f"heat {key}", cell["shown"], [FEWEST])
            else:
                self.same(f"heat {key}", cell["share"], mean(shares), 1e-6)
                self.sentence(f"heat {key}", cell["shown"], [mean(shares) * 100], 0.5)
        both = []
        for desk, dimension in known:
            home, away = (self.heat.get((desk, dimension, place), []) for place in ("home", "away"))
            if min(len(home), len(away)) >= FEWEST and mean(home) > mean(away):
                both.append((mean(home) - mean(away), desk, dimension, mean(home), mean(away)))
        if not both:
            return self.equal("gap", self.view["gap"], None)
        _, desk, dimension, home, away = max(both)
        self.sentence("gap", self.view["gap"], [home * 100, away * 100], 0.5)
        self.equal("gap is of", [name in self.view["gap"] for name in self.name(desk, dimension)], [True, True])

    def points(self, key):
        return [self.lost[(*key, desk)] / len(self.there[key]) for desk in DESKS]

    def moments(self):
        apart = {}
        for key, there in self.there.items():
            points = self.points(key)
            if len(there) >= FEWEST and abs(points[0] - points[1]) > 1e-9:
                apart[key] = abs(points[0] - points[1])
        most = sorted(apart.values(), reverse=True)[:MOMENTS]
        keys = [tuple(one["key"].split("/")) for one in self.view["moments"]]
        self.equal("moments", [round(apart.get(key, 0), 6) for key in keys], [round(one, 6) for one in most])
        for key, one in zip(keys, self.view["moments"]):
            self.moment(key, one)

    def moment(self, key, one):
        there = self.there[key]
        counts = []
        for reply in one["replies"]:
            ids = reply["id"].split("+")
            count = len([taken for taken, _ in there.values() if taken in ids])
            counts.append(count)
            self.sentence(f"{key} {ids}", reply["chosen"], [count, len(there)] if count else [])
            self.same(f"{key} {ids}", reply["share"], count / len(there), 1e-9)
            rows = self.tables.rows("replies", contact=key[0], turn=key[1])
            # An apostrophe in front is taken for the one that keeps a text from being a formula.
            said = {row["said"].lstrip("'") for row in rows if row["reply"] in ids}
            self.equal(f"{key} {ids} words", count == 0 or reply["said"].lstrip("'") in said, True)
        self.equal(f"{key} people", sum(counts), len(there))
        points = self.points(key)
        for desk, lost, (shown, text) in zip(DESKS, points, one["judged"]):
            self.equal(f"{key} desk", shown, desk)
            if lost < 0.05:
                self.sentence(f"{key} {desk}", text, [])
                continue
            minded = {tag: len(who) for (*at, tag), who in self.minded.items() if at == [*key, desk]}
            tags = [tag for tag, count in minded.items() if count == max(minded.values())]
            words = [self.view["tags"][tag] for tag in tags]
            self.equal(f"{key} {desk} tag", any(word in text for word in words), True)
            self.sentence(f"{key} {desk}", text, [lost], spoken=words)
        question, spoken = one["question"], self.spoken(key)
        same = [act for act in self.tellings() if act[2:4] == key]
        if same:
            return self.telling(same[0], question)
        self.sentence(f"{key} saw", question["saw"], [max(counts), len(there)], spoken=spoken)
        # What it cost stands with the desks, once.
        self.sentence(f"{key} effect", question["effect"], [])

    def spoken(self, key):
        rows = self.tables.rows("replies", contact=key[0], turn=key[1])
        return {row["said"] for row in rows} | {row["heard"] for row in rows} | set(self.view["titles"])

    def tellings(self):
        """Of each dimension, those first in which guests keep least, the act that cost most."""
        place, written = self.tables.place(), {key[0] for key in self.there}
        away = defaultdict(set)
        for row in self.tables.rows("replies", written_contact="yes"):
            if place[row["person"], row["step"]][1] == "away":
                away[row["contact"], row["turn"]].add(row["person"])
        who, cost = defaultdict(set), defaultdict(float)
        for row in self.tables.all["findings"]:
            desk, where = place[row["person"], row["step"]]
            act = (desk, row["dimension"], row["contact"], row["turn"], row["reply"], row["tag"])
            theirs = where == "away" and row["rubric"] == desk and row["contact"] in written
            if theirs and all(act) and float(row["lost"]) > 0 and row["kind"] not in ("Met", "Repaired"):
                who[act].add(row["person"])
                cost[act] += float(row["lost"])
        shares = {key: mean(one) for key, one in self.heat.items() if key[2] == "away" and len(one) >= FEWEST}
        found = []
        for desk, dimension, _ in sorted(shares, key=shares.get):
            enough = [
                (-round(cost[act], 3), act)
                for act in who
                if act[:2] == (desk, dimension) and len(who[act]) >= DOERS and len(away[act[2:4]]) >= FEWEST
            ]
            if enough:
                act = min(enough)[1]
                found.append((*act, len(who[act]), len(away[act[2:4]])))
        return found[:TALKED_ABOUT]

    def telling(self, act, question):
        key, reply, (people, of) = act[2:4], act[4], act[-2:]
        self.sentence(f"{act} saw", question["saw"], [people, of], spoken=self.spoken(key))
        said = {row["said"] for row in self.tables.rows("replies", contact=key[0], turn=key[1], reply=reply)}
        self.equal(f"{act} said", any(one in within(question["said"]) for one in map(within, said)), True)
        self.sentence(f"{act} effect", question["effect"], [], spoken=self.spoken(key))

    def questions(self):
        tellings = self.tellings()
        self.equal("questions", len(self.view["questions"]), len(tellings))
        for act, question in zip(tellings, self.view["questions"]):
            self.equal("about", [name in question["about"] for name in self.name(*act[:2])], [True, True])
            self.telling(act, question)

    def numbers(self):
        names = {name: key for key, name in self.view["measures"].items()}
        pairs = {key: self.tables.pairs(key) for key in MEASURES}
        enough = [key for key in MEASURES if len(pairs[key]) >= FEWEST]
        self.equal("measures", [names[one["name"]] for one in self.view["numbers"]], enough)
        for key, one in zip(enough, self.view["numbers"]):
            found = statistics(pairs[key])
            low, centre, high = (found[what] for what in ("low", "mean", "high"))
            for what, shown, expected in zip(("low", "mean", "high"), one["interval"], (low, centre, high)):
                self.same(f"{key} {what}", shown, expected, 1e-4)
            self.sentence(f"{key} levels", one["levels"], [abs(found["before"]), abs(found["after"])])
            conclusive = low > 0 or high < 0
            self.equal(f"{key} conclusive", one["conclusive"], conclusive)
            said = [low, high] if not conclusive else [abs(low), abs(centre), abs(high)]
            self.sentence(f"{key} said", one["said"], said)
            word = {1: "rise", -1: "fall", 0: "inconclusive"}[(low > 0) - (high < 0)]
            self.equal(f"{key} word", one["said"].startswith(self.view["verdicts"][word]), True)
        prior = [0.5, 0.6, 0.13, 0.27] if enough else []
        self.sentence("about numbers", " ".join(self.view["about_numbers"]), prior, 0.0)


def main():
    view = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    debrief = Debrief(view, sys.argv[2])
    debrief.run()
    for line in debrief.wrong[:40]:
        print(line)
    print(f"{debrief.figures} figures, {len(debrief.wrong)} differ")
    sys.exit(1 if debrief.wrong or not debrief.figures else 0)


if __name__ == "__main__":
    main()
