package nl.schoolplein.portal.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** A login. Global: one person with children at two schools has one account. */
@Entity
@Table(name = "account")
public class Account {
    @Id
    private UUID id;

    @Column(nullable = false, unique = true, length = 120)
    private String username;

    @Column(nullable = false, length = 120)
    private String name;

    @Column(nullable = false, length = 200)
    private String password;

    @Column(nullable = false)
    private boolean operator;

    @Column(nullable = false, length = 10)
    private String language = "nl";

    @Column(nullable = false, length = 10)
    private String theme = "auto";

    /** Where the person is reached who lost the password; null if nobody knows. */
    @Column(length = 254)
    private @Nullable String email;

    /** When somebody last logged in with it; null if nobody ever did. */
    @Column(name = "logged_in_at")
    private @Nullable Instant loggedInAt;

    /** The schools at which the account is somebody. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_school", joinColumns = @JoinColumn(name = "account"))
    @Column(name = "school", nullable = false)
    private Set<UUID> schools;

    /** The school that opens first; null for a desktop over all. */
    @Column(name = "first_school")
    private @Nullable UUID firstSchool;

    /** For the persistence provider. */
    protected Account() {}

    /** An account with its user name, the person's name, the hash of its password and its schools. */
    public Account(UUID id, String username, String name, String password, boolean operator, Set<UUID> schools) {
        this.id = id;
        this.username = username.toLowerCase(Locale.ROOT);
        this.name = name;
        this.password = password;
        this.operator = operator;
        this.schools = schools;
    }

    UUID id() {
        return id;
    }

    /** Notes a login. A statement of its own: the whole row would undo a new password of the same moment. */
    static void loggedIn(Session session, UUID account, Instant now) {
        session.createMutationQuery("update Account set loggedInAt = :now where id = :account")
                .setParameter("now", now)
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Belongs to a school no longer; whether it is then of no use to anybody. */
    boolean isNobodyWithout(UUID school) {
        schools.remove(school);
        if (school.equals(firstSchool)) {
            firstSchool = null;
        }
        return schools.isEmpty() && !operator;
    }

    String username() {
        return username;
    }

    String name() {
        return name;
    }

    String password() {
        return password;
    }

    /** With the hash of a new password. */
    void takes(String newPassword) {
        this.password = newPassword;
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** Is reached at this address from now on. */
    public Account reachedAt(String address) {
        this.email = address.strip().toLowerCase(Locale.ROOT);
        return this;
    }

    /** Somebody has logged in with it before. */
    public Account usedAt(Instant then) {
        this.loggedInAt = then;
        return this;
    }

    boolean operator() {
        return operator;
    }

    String language() {
        return language;
    }

    String theme() {
        return theme;
    }

    void joins(UUID school) {
        schools.add(school);
    }

    Set<UUID> schools() {
        return Set.copyOf(schools);
    }

    Optional<UUID> firstSchool() {
        return Optional.ofNullable(firstSchool).filter(schools::contains);
    }

    void opensFirst(@Nullable UUID school) {
        this.firstSchool = school;
    }

    void prefer(String newLanguage, String newTheme) {
        this.language = newLanguage;
        this.theme = newTheme;
    }
}
