package nl.schoolplein.portal.introduction;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.schoolplein.api.Group;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.BoardDesk;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.switchboard.ModuleState;
import nl.schoolplein.portal.switchboard.Setting;
import nl.schoolplein.portal.switchboard.Switchboard;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The letters to parents: made of what changes for their group on a date, with the words of the school round it. */
final class Letters {
    private final BoardDesk desk;
    private final Gate gate;
    private final Switchboard switchboard;
    private final Schools schools;
    private final Transactions rows;
    private final Clock clock;
    private final Bundle texts;

    /** What a school writes itself; null is what the portal proposes. */
    record Words(
            String language,
            @Nullable String opening,
            @Nullable String closing,
            @Nullable Integer version) {}

    /** A module, with what each group has of it before and after. */
    private record Turn(Module module, Function<UUID, Access> before, Function<UUID, Access> after) {}

    Letters(
            BoardDesk desk,
            Gate gate,
            Switchboard switchboard,
            Schools schools,
            Transactions rows,
            Clock clock,
            Bundle texts) {
        this.desk = desk;
        this.gate = gate;
        this.switchboard = switchboard;
        this.schools = schools;
        this.rows = rows;
        this.clock = clock;
        this.texts = texts;
    }

    /** The letters of a date, one for each of the languages. */
    List<Letter> of(School school, Instant moment, List<Locale> languages) {
        Map<String, LetterRow> own = rows.read(school.id(), session -> written(session, moment));
        List<Turn> turns = turns(school, moment);
        return languages.stream()
                .map(language -> letter(school, moment, language, own.get(language.getLanguage()), turns))
                .toList();
    }

    private Letter letter(School school, Instant moment, Locale language, @Nullable LetterRow own, List<Turn> turns) {
        ZonedDateTime then = moment.atZone(clock.getZone());
        String day = then.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language));
        String time = then.format(DateTimeFormatter.ofPattern("H:mm", language));
        return new Letter(
                language.getLanguage(),
                day,
                own == null ? texts.text(language, "letter.opening", day, time, school.name()) : own.opening(),
                own == null ? texts.text(language, "letter.closing", school.name()) : own.closing(),
                own == null ? 0 : own.version() + 1,
                own != null,
                sheets(school, language, turns));
    }

    private List<Letter.Sheet> sheets(School school, Locale language, List<Turn> turns) {
        List<Group> groups = schools.groups(school.id());
        Map<List<Letter.Change>, List<Group>> same = new LinkedHashMap<>();
        for (Group group : groups) {
            List<Letter.Change> changes = new ArrayList<>();
            turns.forEach(turn -> change(school, turn, group, language).ifPresent(changes::add));
            if (!changes.isEmpty()) {
                same.computeIfAbsent(changes, none -> new ArrayList<>()).add(group);
            }
        }
        return same.entrySet().stream()
                .map(entry -> new Letter.Sheet(heading(entry.getValue(), groups, language), entry.getKey()))
                .toList();
    }

    private Optional<Letter.Change> change(School school, Turn turn, Group group, Locale language) {
        return turn.after()
                .apply(group.id())
                .since(turn.before().apply(group.id()))
                .map(key -> new Letter.Change(
                        switchboard.naming().title(school.id(), turn.module(), language),
                        switchboard.naming().explanation(school.id(), turn.module(), language),
                        texts.text(language, key)));
    }

    private String heading(List<Group> groups, List<Group> all, Locale language) {
        return groups.size() == all.size()
                ? texts.text(language, "letter.to-all")
                : texts.text(
                        language, "letter.to", groups.stream().map(Group::name).collect(Collectors.joining(", ")));
    }

    /** What has come is told as the plan alone has it: what was set by hand since is no part of the letter. */
    private List<Turn> turns(School school, Instant moment) {
        boolean past = !moment.isAfter(clock.instant());
        Function<String, Setting> switches = id -> {
            Setting now = switchboard.setting(school.id(), id);
            return past ? now.byPlanAlone() : now;
        };
        return desk.modules(school.id()).stream()
                .map(module -> new Turn(
                        module,
                        access(school, module, switches.andThen(setting -> setting.at(moment.minusMillis(1)))),
                        access(school, module, switches.andThen(setting -> setting.at(moment)))))
                .toList();
    }

    /** A module that needs others is there for a group only if they are. */
    private Function<UUID, Access> access(School school, Module module, Function<String, Setting> switches) {
        Predicate<UUID> reaches = gate.groups(school.id(), module, switches);
        ModuleState state = switches.apply(module.id()).state();
        return group -> Access.of(state, reaches.test(group));
    }

    /**
     * Keeps what the school wrote for a date; without words, the portal's own stand there again.
     *
     * @return false if a version is named and it is another one
     */
    boolean keep(School school, Instant moment, Words words) {
        return rows.write(school.id(), session -> {
            LetterRow row = written(session, moment).get(words.language());
            if (words.version() != null && words.version() != (row == null ? 0 : row.version() + 1)) {
                return false;
            }
            if (row != null && (words.opening() == null || words.closing() == null)) {
                session.remove(row);
            } else if (words.opening() != null && words.closing() != null) {
                if (row == null) {
                    session.persist(new LetterRow(moment, words.language(), words.opening(), words.closing()));
                } else {
                    row.become(words.opening(), words.closing());
                }
            }
            return true;
        });
    }

    /** Takes what was written for a date to another one, within a transaction; what is written there stays. */
    static void move(Session session, Instant from, Instant to) {
        session.createMutationQuery("update versioned LetterRow l set l.from = :to where l.from = :from"
                        + " and not exists (select 1 from LetterRow o where o.from = :to and o.language = l.language)")
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    private static Map<String, LetterRow> written(Session session, Instant moment) {
        return session
                .createSelectionQuery("from LetterRow where from = :moment", LetterRow.class)
                .setParameter("moment", moment)
                .list()
                .stream()
                .collect(Collectors.toMap(LetterRow::language, row -> row));
    }
}
