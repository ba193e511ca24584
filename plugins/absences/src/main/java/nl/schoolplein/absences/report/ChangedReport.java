package nl.schoolplein.absences.report;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What is sent to change a report: its days, its times, and what was said about it. */
public record ChangedReport(
        LocalDate day,
        @Nullable LocalDate until,
        @Nullable LocalTime leaves,
        @Nullable LocalTime returns,
        @Nullable @Size(max = Report.LONGEST) String explanation) {}
