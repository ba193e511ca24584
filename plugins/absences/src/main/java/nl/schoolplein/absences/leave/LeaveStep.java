package nl.schoolplein.absences.leave;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.absences.Deed;
import nl.schoolplein.api.Sealed;
import org.jspecify.annotations.Nullable;

/** What happened to a request, who did it and when: its trace. */
@Entity
public class LeaveStep extends Deed {
    @Column(nullable = false)
    private UUID request;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 15)
    private What what;

    /** What was said with it: a reason, a reference. */
    @Sealed
    @Column(length = 8000)
    private @Nullable String says;

    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;

    /** What can happen. */
    public enum What {
        /** It was asked. */
        SUBMITTED,
        /** It was told, and nobody has to decide. */
        NOTED,
        /** Somebody took it up. */
        TAKEN_UP,
        /** The school proposed other days. */
        PROPOSED,
        /** The parent agreed with them. */
        AGREED,
        /** The parent did not. */
        DISAGREED,
        /** It went to the attendance officer. */
        FORWARDED,
        /** It was approved. */
        APPROVED,
        /** It was rejected. */
        REJECTED,
        /** The parent took it back. */
        WITHDRAWN,
        /** It is not needed after all. */
        CANCELLED,
        /** Proof came along. */
        PROOF,
        /** The signed form is there. */
        SIGNED,
        /** The decision was a mistake, or is looked at again. */
        REOPENED;

        /** The icon beside it. */
        public String icon() {
            return switch (this) {
                case SUBMITTED -> "send";
                case TAKEN_UP, REOPENED -> "hourglass-split";
                case PROPOSED -> "question-circle";
                case FORWARDED -> "forward";
                case NOTED, AGREED, APPROVED -> "check2";
                case DISAGREED, REJECTED -> "x-lg";
                case WITHDRAWN, CANCELLED -> "arrow-counterclockwise";
                case PROOF -> "paperclip";
                case SIGNED -> "pen";
            };
        }

        /** The key of what is said of it. */
        public String key() {
            return "leave.step." + name();
        }
    }

    /** For the persistence provider. */
    protected LeaveStep() {}

    LeaveStep(LeaveRequest request, What what, @Nullable String says, @Nullable When days, Hand hand) {
        super(request.pupil(), hand);
        this.request = request.id();
        this.what = what;
        this.says = says;
        this.firstDay = days == null ? null : days.first();
        this.lastDay = days == null ? null : days.last();
    }

    UUID request() {
        return request;
    }

    What what() {
        return what;
    }

    @Nullable
    String says() {
        return says;
    }

    @Nullable
    LocalDate firstDay() {
        return firstDay;
    }

    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }
}
