# The shift screen and the wrap-up.
