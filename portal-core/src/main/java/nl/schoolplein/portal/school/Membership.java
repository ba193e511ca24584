package nl.schoolplein.portal.school;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.LinkRight;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.StaffRole;
import org.jspecify.annotations.Nullable;

/** What an account is at one school: a guardian, a member of staff, or both. */
public record Membership(
        @Nullable Guardian guardian, @Nullable Staff staff) {

    /** A guardian and the children that may be seen. */
    public record Guardian(UUID id, String name, List<Child> children) {}

    /**
     * A child of the guardian.
     *
     * @param link what the link with it carries today
     * @param formerly other ids by which what is for the child may name it, since it was there twice once
     */
    public record Child(Pupil pupil, Set<LinkRight> link, Set<UUID> formerly) {}

    /** A member of staff. */
    public record Staff(UUID id, String name, boolean administrator, StaffRole role, Set<UUID> teaches) {}

    /** Whether the account is nobody at this school. */
    public boolean none() {
        return guardian == null && staff == null;
    }

    /** Whether the person can choose in what capacity to visit. */
    public boolean both() {
        return guardian != null && staff != null;
    }
}
