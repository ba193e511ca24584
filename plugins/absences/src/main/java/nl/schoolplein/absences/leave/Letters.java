package nl.schoolplein.absences.leave;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;
import nl.schoolplein.absences.rules.Deadline;
import nl.schoolplein.absences.rules.LegalRule;
import nl.schoolplein.absences.rules.RuleBook;
import nl.schoolplein.absences.rules.RuleKey;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Setting;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.api.View;
import org.jspecify.annotations.Nullable;

/** What goes out on paper: decisions, confirmations, and the form to sign. */
public final class Letters {
    /** To whom one objects. */
    static final Setting<String> OBJECTIONS_TO = Setting.text("objections-to", "", 200);

    private static final int DAYS_OF_WEEK = 7;

    private Letters() {}

    /**
     * A decision, or a confirmation of what was told.
     *
     * @param said what the decision says, in the school's words
     * @param objectUntil the last day to object
     * @param objectTo to whom; empty if the school has not said it
     * @param objection the rule about objecting
     * @param rules the versions of the rules
     */
    public record Letter(
            Card card,
            When asked,
            LocalDate day,
            String said,
            Verdict verdict,
            LocalDate objectUntil,
            String objectTo,
            LegalRule objection,
            String rules,
            String by) {

        /** A day as a letter says it, with its year. */
        public String written(LocalDate when, View view) {
            return DateTimeFormatter.ofPattern("d MMMM yyyy", view.viewer().language())
                    .format(when);
        }
    }

    /** The form to sign. */
    public record ToSign(Card card, @Nullable String explanation, Ground ground, LocalDate day) {}

    static Instant decidedAt(LeaveRequest request) {
        return Objects.requireNonNullElse(request.decidedAt(), request.doneAt());
    }

    static String name(LeavePage page, OneRequest one) {
        return page.texts.get("leave.letter.file", one.child().firstName());
    }

    static Page letter(LeavePage page, OneRequest one) {
        LocalDate day = LocalDate.ofInstant(decidedAt(one.request()), page.clock.getZone());
        RuleBook rules = one.facts().rules(day);
        LegalRule objection = rules.rule(RuleKey.OBJECTION_WEEKS);
        Letter letter = new Letter(
                Card.of(one.child(), one.request()),
                one.request().asked(),
                day,
                said(page, one),
                one.verdict(),
                Deadline.after(day, objection.number() * DAYS_OF_WEEK).day(),
                page.settings.get(OBJECTIONS_TO),
                objection,
                one.facts().rules(one.request().asked().first()).versions(),
                decider(one));
        return Page.of("leave/letter", letter)
                .titled(page.texts.get("leave.letter.title", one.child().firstName()));
    }

    /** Who decided, as the letter names them; empty if nobody knows any more. */
    private static String decider(OneRequest one) {
        return one.trail().stream()
                .filter(step -> step.what() == LeaveStep.What.APPROVED
                        || step.what() == LeaveStep.What.REJECTED
                        || step.what() == LeaveStep.What.PROPOSED)
                .map(step -> step.by().name())
                .reduce("", (earlier, later) -> later);
    }

    /** What was said with the decision, else what the school says of the ground. */
    private static String said(LeavePage page, OneRequest one) {
        State state = one.request().state();
        Ground ground = Grounds.of(one.facts().grounds(), page.texts)
                .find(one.request().ground())
                .orElse(null);
        String usual = ground == null ? "" : state == State.REJECTED ? ground.no() : ground.yes();
        return one.steps().stream()
                .filter(step -> step.what() == LeaveStep.What.APPROVED
                        || step.what() == LeaveStep.What.REJECTED
                        || step.what() == LeaveStep.What.PROPOSED)
                .map(LeaveStep::says)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(state == State.NOTED ? "" : usual);
    }

    static Page form(LeavePage page, OneRequest one) {
        Ground ground = Grounds.of(one.facts().grounds(), page.texts)
                .find(one.request().ground())
                .orElseGet(() -> Grounds.portal(one.request().ground(), page.texts));
        ToSign form =
                new ToSign(Card.of(one.child(), one.request()), one.request().explanation(), ground, page.today());
        return Page.of("leave/form", form)
                .titled(page.texts.get("leave.form.title", one.child().firstName()));
    }

    /** A letter that was sent stays what it was. */
    static void keep(LeavePage page, UUID id) {
        OneRequest one = OneRequest.find(page, id);
        if (one.request().state() != State.APPROVED && one.request().state() != State.REJECTED) {
            return;
        }
        try {
            StoredFile file = page.files.keepPdf(name(page, one), letter(page, one));
            page.database.write(
                    rows -> rows.persist(new LeaveFile(one.request(), LeaveFile.Kind.LETTER, file, page.hand())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
