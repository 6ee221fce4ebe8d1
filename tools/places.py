"""Where things lie in a checkout. Only paths; all but the lock files are made by dev.py and ignored by git."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "requirements"
CACHE = ROOT / ".cache"
NODE_MODULES = ROOT / "node_modules"

VENV = ROOT / ".venv"
PROGRAMS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")
