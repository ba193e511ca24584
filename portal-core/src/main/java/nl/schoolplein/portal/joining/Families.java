package nl.schoolplein.portal.joining;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.mail.Outbox;

/** Who has joined and who has not, pupil by pupil. */
final class Families {
    private final Transactions rows;
    private final Outbox outbox;
    private final Clock clock;

    Families(Transactions rows, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All pupils of the school, by group. */
    List<Family> all(UUID school) {
        List<JoinRows.Line> lines =
                rows.read(school, session -> Tokens.rows(session).families(LocalDate.now(clock)));
        List<JoinToken> open = rows.read(school, session -> Tokens.rows(session).open(clock.instant()));
        Map<UUID, Instant> letters = latest(open, JoinToken.Kind.PUPIL, token -> token.pupil(), JoinToken::validUntil);
        Map<UUID, Instant> mails = latest(open, JoinToken.Kind.PERSON, token -> token.guardian(), JoinToken::madeAt);
        Set<String> bounced = outbox.bounced(lines.stream()
                .map(JoinRows.Line::email)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, List<JoinRows.Line>> byPupil = lines.stream()
                .collect(Collectors.groupingBy(JoinRows.Line::pupil, LinkedHashMap::new, Collectors.toList()));
        List<Family> families = new ArrayList<>();
        byPupil.forEach(
                (pupil, its) -> families.add(family(its, bounced, mails, Optional.ofNullable(letters.get(pupil)))));
        return families;
    }

    private interface About {
        Optional<UUID> of(JoinToken token);
    }

    private interface When {
        Instant of(JoinToken token);
    }

    private static Map<UUID, Instant> latest(List<JoinToken> tokens, JoinToken.Kind kind, About about, When when) {
        return tokens.stream()
                .filter(token -> token.kind() == kind && about.of(token).isPresent())
                .collect(Collectors.toMap(
                        token -> about.of(token).orElseThrow(),
                        when::of,
                        (one, other) -> one.isAfter(other) ? one : other));
    }

    private static Family family(
            List<JoinRows.Line> lines, Set<String> bounced, Map<UUID, Instant> mails, Optional<Instant> letter) {
        JoinRows.Line first = lines.get(0);
        List<Family.Parent> guardians = lines.stream()
                .flatMap(line -> parent(line, bounced, mails).stream())
                .toList();
        return new Family(
                first.pupil(),
                first.firstName(),
                first.firstName() + " " + first.lastName(),
                first.group(),
                first.groupName(),
                guardians,
                letter);
    }

    private static Optional<Family.Parent> parent(JoinRows.Line line, Set<String> bounced, Map<UUID, Instant> mails) {
        UUID id = line.guardian();
        String name = line.guardianName();
        if (id == null || name == null) {
            return Optional.empty();
        }
        Optional<String> email = Optional.ofNullable(line.email()).filter(address -> !address.isBlank());
        return Optional.of(new Family.Parent(
                id,
                name,
                email,
                line.account() != null,
                email.filter(address -> bounced.contains(address.toLowerCase(Locale.ROOT)))
                        .isPresent(),
                Optional.ofNullable(mails.get(id))));
    }
}
