package nl.schoolplein.absences.report;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to report one or more children absent.
 *
 * @param day the first day; if it is missing, the other day counts
 * @param otherDay another first day than those that were offered
 * @param until the last day, included; missing if nobody knows yet
 * @param leaves when the child leaves, for a part of a day
 * @param returns when it is back
 */
public record NewReport(
        List<UUID> children,
        Report.Kind kind,
        @Nullable LocalDate day,
        @Nullable LocalDate otherDay,
        @Nullable LocalDate until,
        @Nullable LocalTime leaves,
        @Nullable LocalTime returns,
        @Nullable @Size(max = Report.LONGEST) String explanation) {}
