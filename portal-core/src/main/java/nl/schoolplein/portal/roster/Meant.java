package nl.schoolplein.portal.roster;

import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.school.School;

/**
 * Which school of a roster is meant.
 *
 * @param choices those that are in the roster
 * @param wanted the one that somebody named, by its id there
 * @param before the one of the last time
 */
record Meant(List<Organisation> choices, Optional<String> wanted, Optional<Organisation> before) {

    /**
     * Finds it: by the school's own number if the roster goes by that, else the one that was named, else the one of the last
     * time, else the only one.
     *
     * @throws RosterException if it is not clear, or the roster is another school's
     */
    Organisation of(School school, boolean byBrin) {
        if (choices.isEmpty()) {
            throw new RosterException("roster.no-school");
        }
        if (choices.get(0).unnamed()) {
            return new Organisation(choices.get(0).id(), school.name());
        }
        return byBrin ? numbered(school.brin()) : named();
    }

    /** Another school's number is refused. As long as nobody knows the school's own, somebody has to confirm it once. */
    private Organisation numbered(Optional<String> own) {
        String number = own.or(() -> wanted).orElse("");
        if (number.isEmpty()) {
            throw new RosterException.WhichOrganisation(
                    "roster.confirm-brin", choices, choices.get(0).id());
        }
        return find(number)
                .orElseThrow(() ->
                        new RosterException("roster.other-brin", choices.get(0).id(), number));
    }

    private Organisation named() {
        if (wanted.isPresent()) {
            return find(wanted.get())
                    .orElseThrow(() -> new RosterException.WhichOrganisation(
                            "roster.no-such-organisation", choices, wanted.get()));
        }
        if (before.isEmpty() && choices.size() > 1) {
            throw new RosterException.WhichOrganisation("roster.which-organisation", choices, choices.size());
        }
        return before.isEmpty()
                ? choices.get(0)
                : find(before.get().id())
                        .orElseThrow(() -> new RosterException.WhichOrganisation(
                                "roster.other-organisation",
                                choices,
                                before.get().name()));
    }

    private Optional<Organisation> find(String id) {
        return choices.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
