package nl.schoolplein.portal.schoolyear;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** What a school chose for its year; one row a school, held while anything of its year is written. */
@Entity
@Table(name = "year_plan")
public class YearPlanRow extends SchoolRow {
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private @Nullable Region region;

    /** For the persistence provider. */
    protected YearPlanRow() {}

    /** With the region, if it is chosen. */
    public YearPlanRow(@Nullable Region region) {
        this.region = region;
    }

    void choose(Region chosen) {
        region = chosen;
    }

    @Nullable
    Region region() {
        return region;
    }
}
