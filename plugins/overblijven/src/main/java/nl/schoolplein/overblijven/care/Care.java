package nl.schoolplein.overblijven.care;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/**
 * A kind of care, such as the lunch break or the BSO: whose it is, how it is paid, and what goes along to it. When it is and
 * what it costs changes from a day on: {@link Terms}.
 */
@Entity
public class Care extends SchoolRow {
    static final int LONGEST_NAME = 60;
    static final int LONGEST_CONTACT = 200;
    static final int LONGEST_ROOMS = 300;

    @Column(nullable = false, length = LONGEST_NAME)
    private String name;

    /** Who gives the care; empty if the school does. */
    @Column(nullable = false, length = LONGEST_NAME)
    private String organisation;

    /** How to reach the organisation, as parents read it; may be empty. */
    @Column(nullable = false, length = LONGEST_CONTACT)
    private String contact;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Payment payment;

    /** Names of {@link Shared}, with commas. */
    @Column(nullable = false, length = 100)
    private String shared;

    /** A room on each line. */
    @Column(nullable = false, length = LONGEST_ROOMS)
    private String rooms;

    @Column(nullable = false)
    private boolean volunteers;

    @Column(nullable = false, length = 10)
    private String tint;

    private @Nullable LocalDate lastDay;

    /** For the persistence provider. */
    protected Care() {}

    Care(CareForm form) {
        become(form);
    }

    /** Is from now on as the form says. */
    final void become(CareForm form) {
        name = form.name();
        organisation = form.organisation() == null ? "" : form.organisation();
        contact = form.contact() == null ? "" : form.contact();
        payment = form.payment();
        shared = form.shared().stream().sorted().map(Shared::name).collect(Collectors.joining(","));
        rooms = form.rooms() == null ? "" : form.rooms();
        volunteers = form.volunteers();
        tint = form.tint().name();
    }

    /** What parents call it: "Tussen de middag". */
    public String name() {
        return name;
    }

    /** Who gives the care; empty if the school does. */
    public String organisation() {
        return organisation;
    }

    /** How to reach the organisation; empty if it is the school. */
    public String contact() {
        return contact;
    }

    /** How it is paid. */
    public Payment payment() {
        return payment;
    }

    /** Which medical details those who work there may see. */
    public Set<Shared> shared() {
        return shared.isEmpty()
                ? Set.of()
                : Arrays.stream(shared.split(",")).map(Shared::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Where it is: the names of its rooms, which may be none. */
    public List<String> rooms() {
        return rooms.lines().map(String::strip).filter(room -> !room.isEmpty()).toList();
    }

    /** Whether volunteers may see its list of today, by a code. */
    public boolean volunteers() {
        return volunteers;
    }

    /** Its colour in the month. */
    public CareTint tint() {
        return CareTint.valueOf(tint);
    }

    /** The last day on which there is care, if it stops. */
    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    /** Whether it has stopped before that day. */
    public boolean stoppedBy(LocalDate day) {
        return lastDay != null && day.isAfter(lastDay);
    }

    /** Stops after that day; goes on if there is none. */
    void stopAfter(@Nullable LocalDate day) {
        lastDay = day;
    }
}
