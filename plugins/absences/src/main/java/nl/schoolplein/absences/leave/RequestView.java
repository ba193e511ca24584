package nl.schoolplein.absences.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One request, as its viewer may see it.
 *
 * @param explanation what the parent wrote; null if nothing, or if it is not for this viewer
 * @param other other days, proposed or given
 * @param files what came with it, and the school's letters; empty if they are not for this viewer
 * @param about what the ground asks
 * @param form whether there is a form to print and sign
 * @param may what this viewer may do with it now
 * @param history what was asked for this child and its brothers and sisters this school year; for the head
 */
public record RequestView(
        Card card,
        Verdict verdict,
        @Nullable String explanation,
        @Nullable When other,
        List<Attached> files,
        List<Step> steps,
        @Nullable Ground about,
        boolean form,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate forwardedOn,
        May may,
        List<Card> history,
        List<Guardians> guardians,
        LocalDate today) {

    /** A file that can be opened. */
    public record Attached(UUID id, String name, String kind, long size, LeaveFile.Kind what) {}

    /** Something that happened to it. */
    public record Step(
            LeaveStep.What what,
            Actor by,
            Instant at,
            @Nullable String says,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /** A parent, for who decides and wants to call. */
    public record Guardians(String name, String phone, String email) {}

    /**
     * What the viewer may do now.
     *
     * @param withdraw take it back, or say that it is not needed
     * @param answer say yes or no to other days
     * @param add add proof
     * @param letter open the school's letter
     * @param decide approve it or reject it
     * @param approve approve it as it is
     * @param propose propose other days
     * @param forward note that it went to the attendance officer
     * @param outcome note what the officer decided
     * @param reopen look at the decision again
     * @param sign note that the signed form is there
     */
    public record May(
            boolean withdraw,
            boolean answer,
            boolean add,
            boolean letter,
            boolean decide,
            boolean approve,
            boolean propose,
            boolean forward,
            boolean outcome,
            boolean reopen,
            boolean sign) {}
}
