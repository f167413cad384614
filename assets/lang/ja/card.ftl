# Title, settings, practising alone, the scorecard.
