package nl.schoolplein.portal.people;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.config.Entrances;
import nl.schoolplein.portal.look.Contact;
import nl.schoolplein.portal.look.Looks;
import nl.schoolplein.portal.mail.Mail;
import nl.schoolplein.portal.mail.Outbox;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.School;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Important facts about a child that a parent asks for, with or without authority, also one who may not look (BW 1:377c). The
 * school tells them, or refuses with a reason. No mail says what was asked or told, only that it was.
 */
public final class Facts {
    /** So many questions of one parent may be open: more are no questions any more. */
    static final int MOST_OPEN = 10;

    private static final int SHOWN = 100;

    private final PeopleDesk desk;
    private final Outbox outbox;
    private final Looks looks;
    private final Entrances entrances;

    /** Mails go into the outbox; the school's go to its contact. */
    public Facts(PeopleDesk desk, Outbox outbox, Looks looks, Entrances entrances) {
        this.desk = desk;
        this.outbox = outbox;
        this.looks = looks;
        this.entrances = entrances;
    }

    /** The children of a guardian about whom they may ask. */
    List<FactsPage.Child> children(UUID school, UUID guardian) {
        return desk.read(school, people -> people.links(guardian).stream()
                .filter(this::mayAsk)
                .map(link -> new FactsPage.Child(link.id(), link.pupilName()))
                .toList());
    }

    private boolean mayAsk(PeopleRows.Linked link) {
        return link.on(desk.today())
                && PupilAction.ASK_FACTS.allows(link.rights().rights());
    }

    /** What a guardian asked, newest first. */
    List<FactsPage.Asked> of(UUID school, UUID guardian) {
        return desk.read(school, people -> people.factsOf(guardian, SHOWN).stream()
                .map(one -> new FactsPage.Asked(one.child(), one.request().fact()))
                .toList());
    }

    /** What parents of the school asked: what is open first, then newest first. */
    List<AdminFacts.Asked> all(UUID school) {
        return desk.read(school, people -> people.allFacts(SHOWN).stream()
                .map(one -> new AdminFacts.Asked(
                        one.request().link(),
                        one.guardian(),
                        one.child(),
                        one.request().fact()))
                .toList());
    }

    /**
     * A guardian asks.
     *
     * @return false if the child is none about whom they may ask, or if too much is open
     */
    boolean ask(Hand hand, School school, UUID guardian, FactsPage.Question question) {
        Optional<Mail> toSchool = toContact(school);
        return desk.write(hand.school(), people -> {
            Optional<PeopleRows.Linked> link = people.links(guardian).stream()
                    .filter(one -> one.id().equals(question.link()) && mayAsk(one))
                    .findFirst();
            long open = people.factsOf(guardian, SHOWN).stream()
                    .filter(one -> one.request().open())
                    .count();
            if (link.isEmpty() || open >= MOST_OPEN) {
                return false;
            }
            EntityManager in = people.entityManager();
            in.persist(new FactRequestRow(question.link(), desk.today(), question.question(), hand.name(), desk.now()));
            PeopleRows.Linked asked = link.get();
            desk.audit().note(in, hand.did(AuditKind.FACTS_ASKED, asked.pupil(), asked.pupilName(), ""));
            toSchool.ifPresent(mail -> outbox.add(in, mail));
            return true;
        });
    }

    private Optional<Mail> toContact(School school) {
        Contact contact = looks.of(school.id()).contact();
        URI page = entrances.staff().resolve("/" + school.slug() + "/admin/people/facts");
        return Optional.of(contact).filter(known -> !known.email().isEmpty()).map(known -> Mail.to(
                        known.email(), known.name(), Locale.forLanguageTag("nl"), "facts-asked")
                .from(school.id())
                .button(page));
    }

    /** The school tells what was asked, or refuses with a reason; once. */
    void answer(Hand hand, School school, UUID id, AdminFacts.Answer answer) {
        desk.write(hand.school(), people -> {
            FactRequestRow row = PeopleDesk.found(people, FactRequestRow.class, id, null);
            if (!row.open()) {
                throw new StaleException();
            }
            decide(row, hand, answer.refused() ? answer.reason() : null, answer.answer());
            GuardianLinkRow link = PeopleDesk.found(people, GuardianLinkRow.class, row.link(), null);
            noteAnswer(people, hand, link);
            Session session = people.entityManager().unwrap(Session.class);
            Optional.ofNullable(session.find(GuardianRow.class, link.guardian()))
                    .flatMap(GuardianRow::account)
                    .flatMap(account -> Accounts.reachedAs(session, account))
                    .ifPresent(person -> outbox.add(
                            session,
                            Mail.to(person.email(), person.name(), person.language(), "facts-answered")
                                    .from(school.id())
                                    .button(entrances.parents().resolve("/" + school.slug() + "/me/facts"))));
            return row;
        });
    }

    /** Notes what a parent asked in another way, for example at a desk, and what became of it. */
    void noted(Hand hand, UUID link, LocalDate askedOn, AdminLinks.Fact fact) {
        desk.write(hand.school(), people -> {
            GuardianLinkRow found = PeopleDesk.found(people, GuardianLinkRow.class, link, null);
            FactRequestRow row = new FactRequestRow(link, askedOn, fact.question(), hand.name(), desk.now());
            decide(row, hand, fact.refused() ? fact.reason() : null, null);
            people.entityManager().persist(row);
            noteAnswer(people, hand, found);
            return row;
        });
    }

    private void decide(FactRequestRow row, Hand hand, @Nullable String refused, @Nullable String told) {
        if (refused == null) {
            row.told(told, hand.name(), desk.now());
        } else {
            row.refused(refused, hand.name(), desk.now());
        }
    }

    private void noteAnswer(PeopleRows people, Hand hand, GuardianLinkRow link) {
        PeopleRows.Linked linked = LinkDesk.linked(people, link.id());
        desk.audit()
                .note(
                        people.entityManager(),
                        hand.did(AuditKind.FACTS_ANSWERED, linked.pupil(), linked.pupilName(), ""));
    }
}
