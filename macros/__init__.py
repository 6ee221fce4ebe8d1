"""What MkDocs calls: `define_env` gives pages their macros and the site its brand, `on_post_build` adds made files.

A page's macros are in the modules beside this one; what a built site needs besides pages is in playbook.doors.site.
"""

from functools import partial
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs_macros.plugin import MacrosPlugin

from playbook import __version__
from playbook.doors.clock import today
from playbook.doors.look import refuse_unusable_look
from playbook.doors.site.assets import write_assets
from playbook.doors.site.dress import dress
from playbook.nouns.edition import Edition
from playbook.nouns.problem import ContentError
from playbook.reading.load import load_edition

from .context import Context
from .pages import MACROS


def define_env(env: MacrosPlugin) -> None:
    """Give pages their macros, and the site the brand's name, address and logo. Raise PluginError for bad content."""
    edition = _edition(env)
    dress(env.conf, edition)
    context = Context(edition, __version__, today())
    for macro in MACROS:
        env.macro(partial(macro, context), macro.__name__)  # type: ignore[no-untyped-call]  # the plugin's own lack


def on_post_build(env: MacrosPlugin) -> None:
    """Write the files that are made from data: rules for the checker, colors, logo, cards."""
    edition = _edition(env)
    try:
        # While `serve` runs, a logo or a color can be spoiled as any file can.
        refuse_unusable_look(edition)
        write_assets(edition, Path(env.conf["site_dir"]), today())
    except ContentError as error:
        raise PluginError(str(error)) from None


def _edition(env: MacrosPlugin) -> Edition:
    # Asked for at each build, so that `serve` shows what was just saved.
    folder = env.conf["extra"].get("brand_folder")
    try:
        return load_edition(Path(folder) if folder else None)
    except ContentError as error:
        raise PluginError(str(error)) from None
