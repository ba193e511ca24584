package nl.schoolplein.portal.school;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.Set;
import nl.schoolplein.api.LinkRight;

/** What a link carries, as its columns say it, and whether the other guardians learn nothing of this one. */
@Embeddable
public class LinkRights {
    @Column(name = "authority", nullable = false)
    private boolean authority;

    @Column(name = "carer", nullable = false)
    private boolean carer;

    @Column(name = "may_see", nullable = false)
    private boolean maySee;

    @Column(name = "may_act", nullable = false)
    private boolean mayAct;

    @Column(name = "may_collect", nullable = false)
    private boolean mayCollect;

    @Column(name = "receives_mail", nullable = false)
    private boolean receivesMail;

    @Column(name = "hidden_from_other", nullable = false)
    private boolean hidden;

    /** For the persistence provider. */
    protected LinkRights() {}

    private LinkRights(Set<LinkRight> rights, boolean hidden) {
        this.authority = rights.contains(LinkRight.AUTHORITY);
        this.carer = rights.contains(LinkRight.CARER);
        this.maySee = rights.contains(LinkRight.MAY_SEE);
        this.mayAct = rights.contains(LinkRight.MAY_ACT);
        this.mayCollect = rights.contains(LinkRight.MAY_COLLECT);
        this.receivesMail = rights.contains(LinkRight.RECEIVES_MAIL);
        this.hidden = hidden;
    }

    /** These rights; hidden if the child's other guardians may not know who this one is. */
    public static LinkRights of(Set<LinkRight> rights, boolean hidden) {
        return new LinkRights(rights, hidden);
    }

    /** What a school administration means that says no more than that somebody is a child's guardian. */
    public static LinkRights ofParent() {
        return of(EnumSet.complementOf(EnumSet.of(LinkRight.CARER)), false);
    }

    /** The same with one right, or without it. */
    public LinkRights with(LinkRight right, boolean has) {
        Set<LinkRight> others = rights();
        others.remove(right);
        if (has) {
            others.add(right);
        }
        return of(others, hidden);
    }

    /** What it carries. */
    @JsonProperty
    public Set<LinkRight> rights() {
        Set<LinkRight> rights = EnumSet.noneOf(LinkRight.class);
        add(rights, authority, LinkRight.AUTHORITY);
        add(rights, carer, LinkRight.CARER);
        add(rights, maySee, LinkRight.MAY_SEE);
        add(rights, mayAct, LinkRight.MAY_ACT);
        add(rights, mayCollect, LinkRight.MAY_COLLECT);
        add(rights, receivesMail, LinkRight.RECEIVES_MAIL);
        return rights;
    }

    private static void add(Set<LinkRight> rights, boolean has, LinkRight right) {
        if (has) {
            rights.add(right);
        }
    }

    /** Whether the other guardians of the child may not know who this one is. */
    @JsonProperty
    public boolean hidden() {
        return hidden;
    }
}
