"""Rules about the freshness."""
