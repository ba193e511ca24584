package nl.schoolplein.absences.leave;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.absences.Deed;
import nl.schoolplein.api.StoredFile;

/** A file that belongs to a request: what came with it, or the letter about it. It is kept as long as the request. */
@Entity
public class LeaveFile extends Deed {
    @Column(nullable = false)
    private UUID request;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Kind kind;

    @Column(nullable = false)
    private LocalDate lastDay;

    @Embedded
    private StoredFile file;

    /** What it is. */
    public enum Kind {
        /** What shows that it is so: an invitation, a statement of the employer. */
        PROOF,
        /** The form with the signature. */
        SIGNED,
        /** The school's letter. */
        LETTER
    }

    /** For the persistence provider. */
    protected LeaveFile() {}

    LeaveFile(LeaveRequest request, Kind kind, StoredFile file, Hand hand) {
        super(request.pupil(), hand);
        this.request = request.id();
        this.kind = kind;
        this.lastDay = request.asked().last();
        this.file = file;
    }

    UUID request() {
        return request;
    }

    Kind kind() {
        return kind;
    }

    StoredFile file() {
        return file;
    }

    /** Of two people who were one, the one who is gone added it. */
    void addedBy(UUID kept, String as) {
        again(new Hand(kept, as, doneAt()));
    }
}
