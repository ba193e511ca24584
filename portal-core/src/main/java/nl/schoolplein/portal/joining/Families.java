package nl.schoolplein.portal.joining;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.mail.Outbox;
import org.jspecify.annotations.Nullable;

/** Who has joined and who has not, pupil by pupil. */
final class Families {
    private final Transactions rows;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    Families(Transactions rows, Accounts accounts, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
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
        Reach reach = new Reach(
                undelivered(school, named(lines, JoinRows.Line::email)),
                accounts.neverUsed(named(lines, JoinRows.Line::account)),
                mails);
        Map<UUID, List<JoinRows.Line>> byPupil = lines.stream()
                .collect(Collectors.groupingBy(JoinRows.Line::pupil, LinkedHashMap::new, Collectors.toList()));
        List<Family> families = new ArrayList<>();
        byPupil.forEach((pupil, its) -> families.add(family(its, reach, Optional.ofNullable(letters.get(pupil)))));
        return families;
    }

    /**
     * What is known of all guardians together.
     *
     * @param undelivered addresses at which mail does not arrive, in lower case
     * @param neverUsed accounts with which nobody ever logged in
     * @param mails when each guardian was sent a mail that still works
     */
    private record Reach(Set<String> undelivered, Set<UUID> neverUsed, Map<UUID, Instant> mails) {}

    private Set<String> undelivered(UUID school, Set<String> addresses) {
        Set<String> undelivered = new HashSet<>(outbox.bounced(addresses));
        undelivered.addAll(outbox.refused(school, addresses));
        return undelivered;
    }

    private static <T> Set<T> named(List<JoinRows.Line> lines, Function<JoinRows.Line, @Nullable T> what) {
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(what.apply(line)))
                .collect(Collectors.toSet());
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

    private static Family family(List<JoinRows.Line> lines, Reach reach, Optional<Instant> letter) {
        JoinRows.Line first = lines.get(0);
        List<Family.Parent> guardians =
                lines.stream().flatMap(line -> parent(line, reach).stream()).toList();
        return new Family(
                first.pupil(),
                first.firstName(),
                first.firstName() + " " + first.lastName(),
                first.group(),
                first.groupName(),
                guardians,
                letter);
    }

    private static Optional<Family.Parent> parent(JoinRows.Line line, Reach reach) {
        UUID id = line.guardian();
        String name = line.guardianName();
        if (id == null || name == null) {
            return Optional.empty();
        }
        Optional<String> email = Optional.ofNullable(line.email()).filter(address -> !address.isBlank());
        UUID account = line.account();
        return Optional.of(new Family.Parent(
                id,
                name,
                email,
                account != null,
                account != null && !reach.neverUsed().contains(account),
                email.filter(address -> reach.undelivered().contains(address.toLowerCase(Locale.ROOT)))
                        .isPresent(),
                Optional.ofNullable(reach.mails().get(id)),
                Optional.ofNullable(line.language())));
    }
}
