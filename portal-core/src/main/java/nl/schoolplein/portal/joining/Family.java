package nl.schoolplein.portal.joining;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.portal.visit.Languages;

/**
 * A pupil, and who of its guardians has joined.
 *
 * @param letter until when a letter for it works; nothing without one
 */
public record Family(
        UUID pupil,
        String firstName,
        String name,
        UUID group,
        String groupName,
        List<Parent> guardians,
        Optional<Instant> letter) {

    /**
     * A guardian.
     *
     * @param joined whether there is an account
     * @param used whether somebody ever logged in with it
     * @param bounced whether the last mail to the address did not arrive
     * @param invited when a mail that still works was sent
     * @param language the tag of the language in which mails are written; nothing if nobody said
     */
    public record Parent(
            UUID id,
            String name,
            Optional<String> email,
            boolean joined,
            boolean used,
            boolean bounced,
            Optional<Instant> invited,
            Optional<String> language) {
        /** Whether a mail can bring somebody in who has not joined. */
        boolean mailable() {
            return !joined && email.isPresent() && !bounced;
        }

        /** Whether there is an account with which nobody ever logged in. */
        public boolean idle() {
            return joined && !used;
        }

        /** Whether the guardian has not joined because no mail arrives. */
        public boolean unreached() {
            return !joined && bounced;
        }
    }

    /** Whether nobody of the family has joined. */
    public boolean missing() {
        return guardians.stream().noneMatch(Parent::joined);
    }

    /** The language of a letter: that of the guardians, as far as it is known and they have the same. */
    Locale language() {
        List<String> known = guardians.stream()
                .flatMap(guardian -> guardian.language().stream())
                .distinct()
                .toList();
        return known.size() == 1 ? Locale.forLanguageTag(known.get(0)) : Languages.DUTCH;
    }

    /** Whether nobody has joined, and no mail reaches anybody. */
    public boolean needsPaper() {
        return missing() && guardians.stream().noneMatch(Parent::mailable);
    }
}
