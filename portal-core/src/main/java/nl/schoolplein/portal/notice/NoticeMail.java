package nl.schoolplein.portal.notice;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Notice;
import nl.schoolplein.portal.config.Entrances;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.job.Jobs;
import nl.schoolplein.portal.mail.Mail;
import nl.schoolplein.portal.mail.Outbox;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.visit.Visit;
import org.hibernate.LockMode;
import org.hibernate.Session;

/**
 * Mails notices to those who want that: what is still unread some minutes after it was told, all of a school's in one mail.
 * Gate, wish and rights are asked when it goes out, not when it was told.
 */
public final class NoticeMail {
    /** All that is to be mailed to those to whom something is to be mailed by now. */
    private static final String TO_MAIL = "from NoticeRow n where n.mailAt is not null and n.from <= :now"
            + " and exists (select 1 from NoticeRow d where d.person = n.person and d.mailAt <= :now)"
            + " order by n.person, n.from, n.id";

    private static final int MOST_LINES = 10;

    /** After that nobody needs to hear by mail that there was something. */
    private static final Duration WORTH = Duration.ofDays(3);

    private final Transactions rows;
    private final Schools schools;
    private final Gate gate;
    private final Wording wording;
    private final Outbox outbox;
    private final Entrances entrances;
    private final Bundle texts;
    private final Clock clock;

    /** What it needs. */
    public record Parts(
            Transactions rows,
            Schools schools,
            Gate gate,
            Wording wording,
            Outbox outbox,
            Entrances entrances,
            Bundle texts,
            Clock clock) {}

    /** A line of a mail. */
    private record Line(String module, String text) {}

    /** With a job of its own, so it is made before those are started. */
    public NoticeMail(Parts parts, Jobs jobs) {
        rows = parts.rows();
        schools = parts.schools();
        gate = parts.gate();
        wording = parts.wording();
        outbox = parts.outbox();
        entrances = parts.entrances();
        texts = parts.texts();
        clock = parts.clock();
        jobs.does(NoticeOutbox.MAIL_JOB, this::mail);
    }

    /** Each telling planned this; the first one that is due mails all, and the others find nothing to do. */
    private Optional<Instant> mail(String about) {
        UUID school = UUID.fromString(about.split(" ", 2)[0]);
        schools.withIds(Set.of(school)).stream()
                .findFirst()
                .ifPresent(known -> rows.write(school, session -> {
                    mail(session, known);
                    return known;
                }));
        return Optional.empty();
    }

    private void mail(Session session, School school) {
        NoticeRows all = Repositories.of(NoticeRows.class, session);
        List<NoticeRow> due = session.createSelectionQuery(TO_MAIL, NoticeRow.class)
                .setParameter("now", clock.instant())
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE) // who comes at the same time waits, and finds nothing
                .list();
        due.forEach(NoticeRow::mailed);
        if (due.isEmpty() || !entrances.known()) {
            return;
        }
        Map<UUID, List<NoticeRow>> byPerson = due.stream()
                .filter(row -> !row.isRead() && row.isShown(clock.instant()))
                .collect(Collectors.groupingBy(NoticeRow::person, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, Map<String, Wish>> wishes = new HashMap<>();
        all.wishes(byPerson.keySet()).forEach(row -> wishes.computeIfAbsent(row.person(), first -> new HashMap<>())
                .put(row.module(), row.wish()));
        for (Addressee one : addressees(all, byPerson.keySet())) {
            List<NoticeRow> told = byPerson.getOrDefault(one.person(), List.of());
            List<Line> lines = lines(school, one, told, wishes.getOrDefault(one.person(), Map.of()));
            if (!lines.isEmpty()) {
                outbox.add(session, mail(school, one, lines));
            }
        }
    }

    private List<Addressee> addressees(NoticeRows all, Collection<UUID> people) {
        LocalDate today = LocalDate.now(clock);
        List<Addressee> addressees = new ArrayList<>();
        all.guardians(people, today).stream()
                .collect(Collectors.groupingBy(NoticeRows.OfGuardian::id))
                .values()
                .forEach(lines -> addressees.add(Addressee.of(lines)));
        all.staff(people, today).stream()
                .collect(Collectors.groupingBy(NoticeRows.OfStaff::id))
                .values()
                .forEach(lines -> addressees.add(Addressee.ofStaff(lines)));
        return addressees;
    }

    /** What this person may see at this moment, wants by mail, and is sent mail about. */
    private List<Line> lines(School school, Addressee one, List<NoticeRow> told, Map<String, Wish> wishes) {
        Visit place = one.visit(school);
        Shown shown = new Shown(gate, place, wishes);
        List<Line> lines = new ArrayList<>();
        for (NoticeRow row : told) {
            Optional<Module> module = shown.module(row.module())
                    .filter(open -> shown.includes(row) && wants(open, row.kind(), wishes) && one.receives(row));
            module.ifPresent(open -> lines.add(new Line(
                    wording.title(school.id(), open, one.language()),
                    wording.text(school.id(), open, row, one.language()))));
        }
        return lines;
    }

    private static boolean wants(Module module, String kind, Map<String, Wish> wishes) {
        Notice.ByMail mail = module.notices().getOrDefault(kind, Notice.ByMail.NEVER);
        Wish wish = wishes.get(module.id());
        return mail != Notice.ByMail.NEVER && (wish == Wish.MAIL || (wish == null && mail == Notice.ByMail.USUALLY));
    }

    private Mail mail(School school, Addressee one, List<Line> lines) {
        Set<String> modules = lines.stream().map(Line::module).collect(Collectors.toCollection(LinkedHashSet::new));
        String more = lines.size() > MOST_LINES ? "\n\n" + texts.text(one.language(), "mail.notices.more") : "";
        String said = lines.stream()
                .limit(MOST_LINES)
                .map(line -> line.module() + " · " + line.text())
                .collect(Collectors.joining("\n\n"));
        URI entrance = one.staff() ? entrances.staff() : entrances.parents();
        return Mail.to(one.email(), one.name(), one.language(), "notices")
                .with("school", school.name())
                .with("modules", String.join(", ", modules))
                .with("lines", said + more)
                .button(entrance.resolve("/notices"))
                .from(school.id())
                .until(clock.instant().plus(WORTH));
    }
}
