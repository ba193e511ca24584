package nl.schoolplein.samples.schoolfruit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Optional;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.AudienceRow;

/** A day on which a group eats fruit that somebody has to cut. */
@Entity
public class FruitDay extends AudienceRow {
    static final int LONGEST = 60;

    @Column(name = "fruit_date", nullable = false)
    private LocalDate date;

    @Column(nullable = false, length = LONGEST)
    private String fruit;

    /** How many helpers there is room for. */
    @Column(nullable = false)
    private int helpers;

    /** For the persistence provider. */
    protected FruitDay() {}

    FruitDay(Audience group, LocalDate date, String fruit, int helpers) {
        super(group);
        this.date = date;
        this.fruit = fruit;
        this.helpers = helpers;
    }

    @Override
    public Optional<String> itemTitle() {
        return Optional.of(fruit);
    }

    LocalDate date() {
        return date;
    }

    String fruit() {
        return fruit;
    }

    int helpers() {
        return helpers;
    }
}
