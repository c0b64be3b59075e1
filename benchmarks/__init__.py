"""What profilecheck costs, and how well it does; `python -m benchmarks` runs the measurements of speed and memory."""
