package nl.schoolplein.absences.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.absences.Deed;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Pupil;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Reporting children: one report each, whoever was first. */
public record Reporting(Database database, Telling telling, Deed.Hand hand, LocalDate today) {

    /** What became of it: the reports that were made, and those that somebody had made already. */
    public record Outcome(List<Report> made, List<Report> already) {
        /** Of all the children that it was about. */
        public List<Report> all() {
            List<Report> all = new ArrayList<>(already);
            all.addAll(made);
            return all;
        }
    }

    /** Reports these children, except those who are reported already. */
    public Outcome report(
            Collection<Pupil> children, Report.Kind kind, Report.Span span, @Nullable String explanation) {
        try {
            return tried(children, kind, span, explanation);
        } catch (ConstraintViolationException theOtherParentWasFirst) {
            return tried(children, kind, span, explanation);
        }
    }

    private Outcome tried(
            Collection<Pupil> children, Report.Kind kind, Report.Span span, @Nullable String explanation) {
        return database.write(Reports.class, reports -> {
            List<UUID> ids = children.stream().map(Pupil::id).toList();
            reports.makePlace(ids, today);
            LocalDate last = span.last() == null ? LocalDate.of(9999, 1, 1) : span.last();
            List<Report> there = new ArrayList<>(reports.touching(ids, span.first(), last));
            if (kind == Report.Kind.ILL && !last.isBefore(today)) {
                reports.notOver(ids, today).stream()
                        .filter(one -> !there.contains(one))
                        .forEach(there::add);
            }
            Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
            for (Pupil child : children) {
                there.stream()
                        .filter(one -> one.pupil().equals(child.id()) && isInTheWay(one, kind))
                        .findFirst()
                        .ifPresentOrElse(outcome.already()::add, () -> {
                            Report report = new Report(child.id(), kind, span, explanation, hand, today);
                            reports.entityManager().persist(report);
                            reports.entityManager()
                                    .persist(new ReportStep(report, ReportStep.What.REPORTED, span.first(), hand));
                            telling.reported(report, child);
                            outcome.made().add(report);
                        });
            }
            reports.entityManager().flush();
            return outcome;
        });
    }

    /** Who is ill all day need not be reported at the dentist's; the other way round it is news. */
    private static boolean isInTheWay(Report there, Report.Kind kind) {
        return there.kind() == Report.Kind.ILL || kind == Report.Kind.VISIT;
    }
}
