package nl.schoolplein.portal.joining;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.NewAccounts;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.config.Entrances;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.job.Jobs;
import nl.schoolplein.portal.mail.Outbox;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import org.hibernate.Session;

/** How families get into a school's portal. */
public final class Joining {
    private final Transactions global;
    private final Transactions rows;
    private final Schools schools;
    private final NewAccounts accounts;
    private final AuditLog audit;
    private final Clock clock;
    private final Tokens tokens;
    private final Families families;
    private final Newcomers newcomers;
    private final Applications applications;
    private final GuessLimit guesses = new GuessLimit();

    /** The parts of the portal that it needs. */
    public record Parts(
            Transactions global,
            Transactions rows,
            Schools schools,
            Accounts accounts,
            Outbox outbox,
            Jobs jobs,
            AuditLog audit,
            Entrances entrances,
            Clock clock) {}

    /** Of these parts. Plans a job, so it is made before those are started. */
    public Joining(Parts parts) {
        global = parts.global();
        rows = parts.rows();
        schools = parts.schools();
        accounts = parts.accounts().newOnes();
        audit = parts.audit();
        clock = parts.clock();
        tokens = new Tokens(rows, parts.outbox(), parts.entrances(), clock);
        families = new Families(rows, parts.accounts(), parts.outbox(), clock);
        newcomers = new Newcomers(rows, schools, accounts, audit, clock);
        ApplicationDigest digest =
                new ApplicationDigest(rows, schools, parts.outbox(), parts.jobs(), parts.entrances(), clock);
        applications = new Applications(rows, tokens, newcomers, digest, parts.outbox(), audit, clock);
    }

    /**
     * What a token opens.
     *
     * @param child the child's first name; empty with a token of a group
     * @param known who is invited, if it is somebody whom the school knows
     * @param applies whether the school decides first
     */
    record Found(
            School school,
            TokenCode code,
            JoinToken.Kind kind,
            String child,
            String group,
            Optional<Person> known,
            boolean applies) {}

    /** The token that was typed; empty if there is none, or none that works. */
    Optional<Found> find(String typed) {
        return TokenCode.typed(typed)
                .flatMap(code -> global.read(session -> Optional.ofNullable(session.find(JoinCode.class, code.hash())))
                        .flatMap(known ->
                                schools.withIds(Set.of(known.school())).stream().findFirst())
                        .flatMap(school -> rows.read(school.id(), session -> found(session, school, code))));
    }

    private Optional<Found> found(Session session, School school, TokenCode code) {
        return Tokens.found(session, code)
                .filter(token -> token.open(clock.instant()))
                .map(token -> new Found(
                        school,
                        code,
                        token.kind(),
                        token.pupil()
                                .map(pupil -> session.find(PupilRow.class, pupil)
                                        .state()
                                        .firstName())
                                .orElse(""),
                        token.group()
                                .map(group -> session.find(GroupRow.class, group)
                                        .state()
                                        .name())
                                .orElse(""),
                        token.guardian()
                                .map(guardian -> session.find(GuardianRow.class, guardian)
                                        .state())
                                .map(state -> new Person(
                                        state.name(), state.email() == null ? "" : state.email(), Locale.ROOT)),
                        token.kind() == JoinToken.Kind.GROUP
                                || (token.kind() == JoinToken.Kind.PUPIL
                                        && Tokens.settings(session).approves())));
    }

    /** Counts a wrong token from a network address: how long to wait, or zero. */
    Duration wrong(String address) {
        return guesses.wrong(address);
    }

    /** A user name for somebody, that is free. */
    String proposal(String name) {
        return global.read(session -> NewAccounts.proposal(session, name));
    }

    NewAccounts accounts() {
        return accounts;
    }

    Newcomers newcomers() {
        return newcomers;
    }

    Applications applications() {
        return applications;
    }

    Tokens tokens() {
        return tokens;
    }

    /** How many people applied and wait for a school to decide; asked often, so it may be a minute old. */
    public long waiting(UUID school) {
        return applications.waiting(school);
    }

    /** All pupils of a school and who of their guardians has joined. */
    List<Family> families(UUID school) {
        return families.all(school);
    }

    JoinSettings settings(UUID school) {
        return rows.read(school, Tokens::settings);
    }

    void choose(UUID school, JoinSettings chosen) {
        rows.write(school, session -> {
            Tokens.rows(session).settings().stream()
                    .findFirst()
                    .ifPresentOrElse(row -> row.become(chosen), () -> session.persist(new JoinSettingsRow(chosen)));
            return chosen;
        });
    }

    /** Notes that tokens were handed out or taken back. */
    void note(UUID school, Applications.Decider by, String what) {
        audit.note(
                school,
                AuditEntry.of(AuditKind.TOKENS_CHANGED)
                        .by(by.account(), by.name())
                        .saying(what));
    }

    /** A new token for the first family of a school that has not joined; for the demo, which prints it. */
    public Optional<String> forSomebody(School school) {
        List<Family> missing = families(school.id()).stream()
                .filter(family -> family.missing() && !family.guardians().isEmpty())
                .limit(1)
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(tokens.letters(school, missing, Optional.empty()).get(0))
                        .map(letter -> letter.code().written() + " (" + letter.child() + ")");
    }
}
