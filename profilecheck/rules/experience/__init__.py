"""Rules about the experience."""
