"""What dev.py does: set up a checkout and run its checks. Standard library only; nothing here is shipped."""
