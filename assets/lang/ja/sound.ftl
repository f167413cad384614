# Captions of what can be heard, and what a screen reader announces.
