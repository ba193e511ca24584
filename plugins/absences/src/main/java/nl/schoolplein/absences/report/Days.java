package nl.schoolplein.absences.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import nl.schoolplein.absences.Today;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.SchoolDays;
import org.jspecify.annotations.Nullable;

/** Which days and times can be reported. */
record Days(Today today, SchoolDays days, Locale language) {
    private static final int BACK = 7;
    private static final int AHEAD_ILL = 14;
    private static final int AHEAD_VISIT = 92;
    private static final int LONGEST = 92;

    /** What was sent, if it can be; else what is wrong with which field. */
    Report.Span span(Form<NewReport> form, Collection<UUID> groups) {
        NewReport sent = form.value();
        String field = sent.day() == null ? "otherDay" : "day";
        LocalDate first = sent.day() == null ? sent.otherDay() : sent.day();
        if (first == null) {
            throw form.refuse("otherDay", "report.day.missing");
        }
        check(form, field, first, sent.kind(), groups);
        return sent.kind() == Report.Kind.VISIT
                ? visit(form, first, sent.leaves(), sent.returns())
                : new Report.Span(first, last(form, first, sent.until()), null, null);
    }

    private void check(Form<?> form, String field, LocalDate first, Report.Kind kind, Collection<UUID> groups) {
        if (first.isBefore(today.day().minusDays(BACK))) {
            throw form.refuse(field, "report.day.past");
        }
        if (first.isAfter(today.day().plusDays(kind == Report.Kind.VISIT ? AHEAD_VISIT : AHEAD_ILL))) {
            throw form.refuse(field, kind == Report.Kind.VISIT ? "report.day.far.visit" : "report.day.far");
        }
        if (groups.stream().noneMatch(group -> Today.isSchoolDay(days.ofGroup(group), first))) {
            throw form.refuse(field, "report.day.free", Today.named(first, language));
        }
    }

    private static @Nullable LocalDate last(Form<?> form, LocalDate first, @Nullable LocalDate until) {
        if (until != null && until.isBefore(first)) {
            throw form.refuse("until", "report.until.before");
        }
        if (until != null && until.isAfter(first.plusDays(LONGEST))) {
            throw form.refuse("until", "report.until.far");
        }
        return until;
    }

    private static Report.Span visit(
            Form<?> form, LocalDate day, @Nullable LocalTime leaves, @Nullable LocalTime returns) {
        if (leaves == null) {
            throw form.refuse("leaves", "report.leaves.missing");
        }
        if (returns != null && !returns.isAfter(leaves)) {
            throw form.refuse("returns", "report.returns.before");
        }
        return new Report.Span(day, day, leaves, returns);
    }

    /** New days and times of a report that there is. */
    Report.Span changed(Form<ChangedReport> form, Report report, UUID group) {
        ChangedReport sent = form.value();
        if (!sent.day().equals(report.span().first())) {
            check(form, "day", sent.day(), report.kind(), java.util.List.of(group));
        }
        return report.kind() == Report.Kind.VISIT
                ? visit(form, sent.day(), sent.leaves(), sent.returns())
                : new Report.Span(sent.day(), last(form, sent.day(), sent.until()), null, null);
    }

    /** The day on which a child is back, if that can be. */
    LocalDate back(Form<Better> form, Report report) {
        LocalDate back = form.value().back();
        if (!back.isAfter(report.span().first())) {
            throw form.refuse("back", "report.back.same");
        }
        if (back.isAfter(today.day().plusDays(AHEAD_ILL))
                || back.isBefore(today.day().minusDays(BACK))) {
            throw form.refuse("back", "report.back.far");
        }
        return back;
    }
}
