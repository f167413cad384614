# The window's frame: what every screen shares.
