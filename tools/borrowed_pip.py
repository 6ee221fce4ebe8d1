"""Pip for a Debian or Ubuntu whose Python came without it. Nothing here changes the machine or needs rights on it.

Debian keeps the pip that it gives to virtual environments in a package of its own. apt-get can fetch it into a folder
of ours, as anybody, when told to keep its lists there too.
"""

import shutil
import sysconfig
import zipfile
from pathlib import Path

from .places import CACHE, VENV
from .talk import Trouble, quietly

INSTALL_IT = (
    "This Python has no pip, and none could be fetched. Look at the network, or install its package for virtual "
    "environments (Debian, Ubuntu: apt-get install python3-venv), and run the same command again."
)
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")


def put_pip_into_venv() -> None:
    """Give .venv the distribution's pip. Raises Trouble where there is no apt-get or it finds none."""
    if not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        raise Trouble(INSTALL_IT)
    folder = CACHE / "pip"
    shutil.rmtree(folder, ignore_errors=True)
    for inside in ("lists/partial", "archives/partial"):
        (folder / inside).mkdir(parents=True)
    _fetch(folder)
    wheels = sorted((folder / "usr/share/python-wheels").glob("pip-*.whl"))
    if not wheels:
        raise Trouble(INSTALL_IT)
    _install(wheels[-1])


def _fetch(folder: Path) -> None:
    settings = {
        "Dir::State": folder,
        "Dir::State::status": "/var/lib/dpkg/status",
        "Dir::Cache": folder,
        # As root, apt would hand the download to a user who may not write here.
        "APT::Sandbox::User": "root",
    }
    apt = ["apt-get", "--quiet", *(word for key, value in settings.items() for word in ("-o", f"{key}={value}"))]
    quietly("Asking the distribution for pip", [*apt, "update"], INSTALL_IT, folder=folder)
    quietly("Fetching it", [*apt, "download", "python3-pip-whl"], INSTALL_IT, folder=folder)
    for package in folder.glob("*.deb"):
        quietly("Unpacking it", ["dpkg-deb", "-x", package, folder], INSTALL_IT)


def _install(wheel: Path) -> None:
    """Unpack the wheel where .venv looks for packages, which is all that installing pip means."""
    base = {"base": str(VENV), "platbase": str(VENV)}
    packages = Path(sysconfig.get_path("purelib", scheme="venv", vars=base))
    zipfile.ZipFile(wheel).extractall(packages)
    if not CERTIFICATES.exists():
        # Debian's pip trusts that file alone, and without it does not even start. It still carries a list of its own.
        certifi = packages / "pip/_vendor/certifi"
        core = certifi / "core.py"
        words = core.read_text(encoding="utf-8").replace(str(CERTIFICATES), str(certifi / "cacert.pem"))
        core.write_text(words, encoding="utf-8")
