# The way through an exercise: choosing, profile, briefing, questions, reveal.
