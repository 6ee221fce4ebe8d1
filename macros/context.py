"""What every macro is handed: the edition, its version, today's date. No file is read and no clock asked here."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from playbook.nouns.edition import Edition
from playbook.work.check import Checker
from playbook.work.compile import compile_rules
from playbook.work.repair import Repairer


@dataclass(frozen=True)
class Context:
    """One build's edition, the guide's version as it is printed, and the day the build counts as today."""

    edition: Edition
    version: str
    today: date

    @cached_property
    def checker(self) -> Checker:
        """Return the edition's checker, made once for all pages."""
        return Checker(compile_rules(self.edition, self.today))

    @cached_property
    def repairer(self) -> Repairer:
        """Return what finds and repairs, made once for all pages."""
        return Repairer(self.checker)

    def label(self, label_id: str) -> str:
        """Return a label of interface.yml. Raises LookupError, naming the file to mend."""
        labels = self.edition.playbook.interface.labels
        if label_id not in labels:
            raise LookupError(f'guide/interface.yml has no label "{label_id}"; add it under labels')
        return labels[label_id]

    def role(self, role_id: str) -> str:
        """Return a role's name, and the person who has it where the brand says so."""
        name = self.label(f"role-{role_id}")
        person = self.edition.brand.people.get(role_id)
        return f"{name} ({person})" if person else name
