package nl.schoolplein.portal.joining;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.config.Entrances;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.mail.Mail;
import nl.schoolplein.portal.mail.Outbox;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.Languages;
import org.hibernate.Session;

/** Makes tokens, for letters and mails, and takes them back. */
final class Tokens {
    /** Of a group's token: more than there are parents, but not without end. */
    private static final int USES_OF_GROUP = 100;

    private final Transactions rows;
    private final Outbox outbox;
    private final Entrances entrances;
    private final Clock clock;

    Tokens(Transactions rows, Outbox outbox, Entrances entrances, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.entrances = entrances;
        this.clock = clock;
    }

    /**
     * A token for a letter; the only moment at which it can be read.
     *
     * @param child the pupil's name; empty on the letter of a group
     */
    record Handed(TokenCode code, String child, String group, Instant until, int guardians, Locale language) {}

    /**
     * New tokens for these families, in the place of those on earlier letters.
     *
     * @param chosen the language of all letters; without one each is in that of its family
     */
    List<Handed> letters(School school, List<Family> families, Optional<Locale> chosen) {
        entrances.parents(); // before tokens of earlier letters stop working
        return rows.write(school.id(), session -> {
            JoinSettings settings = settings(session);
            Set<UUID> pupils = families.stream().map(Family::pupil).collect(Collectors.toSet());
            rows(session).about(pupils, Set.of()).stream()
                    .filter(token -> token.kind() == JoinToken.Kind.PUPIL)
                    .forEach(JoinToken::revoked);
            Instant now = clock.instant();
            Instant until = now.plus(settings.valid());
            List<Handed> letters = new ArrayList<>();
            for (Family family : families) {
                TokenCode code = TokenCode.fresh();
                keep(session, school, JoinToken.ofPupil(code, family.pupil(), settings.guardians(), now, until), code);
                Locale language = chosen.orElseGet(family::language);
                letters.add(new Handed(code, family.name(), family.groupName(), until, settings.guardians(), language));
            }
            return letters;
        });
    }

    /** A new token for a group, in the place of the one before. */
    Handed ofGroup(School school, UUID group, String name, Locale language) {
        entrances.parents();
        return rows.write(school.id(), session -> {
            rows(session).about(Set.of(), Set.of(group)).forEach(JoinToken::revoked);
            Instant now = clock.instant();
            Instant until = now.plus(settings(session).valid());
            TokenCode code = TokenCode.fresh();
            keep(session, school, JoinToken.ofGroup(code, group, USES_OF_GROUP, now, until), code);
            return new Handed(code, "", name, until, 0, language);
        });
    }

    /**
     * Invites every guardian of these families who has not joined and can be reached; one mail each. Says how many.
     *
     * @param chosen the language of all mails; without one each is in that of the guardian
     */
    int mail(School school, List<Family> families, Optional<Locale> chosen) {
        Map<UUID, List<Family>> childrenOf = new LinkedHashMap<>();
        Map<UUID, Family.Parent> parents = new LinkedHashMap<>();
        for (Family family : families) {
            family.guardians().stream().filter(Family.Parent::mailable).forEach(parent -> {
                parents.put(parent.id(), parent);
                childrenOf
                        .computeIfAbsent(parent.id(), none -> new ArrayList<>())
                        .add(family);
            });
        }
        rows.write(school.id(), session -> {
            Set<UUID> pupils = families.stream().map(Family::pupil).collect(Collectors.toSet());
            rows(session).about(pupils, Set.of()).stream()
                    .filter(token ->
                            token.guardian().filter(parents::containsKey).isPresent())
                    .forEach(JoinToken::revoked);
            parents.forEach((id, parent) -> {
                List<Family> children = childrenOf.getOrDefault(id, List.of());
                String names = children.stream().map(Family::firstName).collect(Collectors.joining(", "));
                Locale language = chosen.or(() -> parent.language().map(Locale::forLanguageTag))
                        .orElse(Languages.DUTCH);
                Person person = new Person(parent.name(), parent.email().orElseThrow(), language);
                invite(session, school, person, new Invited(id, children.get(0).pupil(), names, "invitation"));
            });
            return parents;
        });
        return parents.size();
    }

    /** Whom a mail invites, and with which texts. */
    record Invited(UUID guardian, UUID pupil, String child, String kind) {}

    /** Mails somebody a token of their own, in the transaction of what made them known. */
    void invite(Session session, School school, Person person, Invited invited) {
        Instant now = clock.instant();
        Instant until = now.plus(settings(session).valid());
        TokenCode code = TokenCode.fresh();
        keep(session, school, JoinToken.ofPerson(code, invited.pupil(), invited.guardian(), now, until), code);
        outbox.add(
                session,
                Mail.to(person.email(), person.name(), person.language(), invited.kind())
                        .with("child", invited.child())
                        .with("school", school.name())
                        .with("until", day(until, person.language(), clock.getZone()))
                        .button(address(code))
                        .from(school.id())
                        .until(until));
    }

    /** From now on the guardians of these families are written to in this language, until they have an account. */
    void remember(UUID school, List<Family> families, Locale language) {
        Set<UUID> guardians = families.stream()
                .flatMap(family -> family.guardians().stream())
                .map(Family.Parent::id)
                .collect(Collectors.toSet());
        rows.write(school, session -> rows(session).reads(guardians, language.toLanguageTag()));
    }

    /** Takes back all tokens of these pupils and groups. Says how many. */
    int revoke(UUID school, Collection<UUID> pupils, Collection<UUID> groups) {
        return rows.write(school, session -> {
            List<JoinToken> open = rows(session).about(pupils, groups);
            open.forEach(JoinToken::revoked);
            return open.size();
        });
    }

    /** Where a token is entered by itself: it stands after the {@code #}, which browsers tell nobody. */
    URI address(TokenCode code) {
        return entrances.parents().resolve("/token#token=" + code.written());
    }

    /** The last day on which it works, in words. */
    static String day(Instant until, Locale language, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(until.atZone(zone).toLocalDate());
    }

    static JoinSettings settings(Session session) {
        return rows(session).settings().stream()
                .findFirst()
                .map(JoinSettingsRow::settings)
                .orElse(JoinSettings.USUAL);
    }

    static Optional<JoinToken> found(Session session, TokenCode code) {
        return rows(session).tokens(code.hash()).stream().findFirst();
    }

    static JoinRows rows(Session session) {
        return Repositories.of(JoinRows.class, session);
    }

    private static void keep(Session session, School school, JoinToken token, TokenCode code) {
        session.persist(token);
        session.persist(new JoinCode(code.hash(), school.id()));
    }
}
