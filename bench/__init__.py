"""What measures the checker: how well it judges, how fast it is, and whether its two readers agree. See README.md."""
