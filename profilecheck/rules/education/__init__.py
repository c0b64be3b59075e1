"""Rules about the education."""
