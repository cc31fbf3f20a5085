package io.trigon.domain.access;

import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Somebody who may sign in. */
@Entity
@Table(name = "app_user")
public class User extends Stored {
    static final String LOGIN_FORM = "[a-z0-9][a-z0-9._-]{1,39}";

    @Column(name = "login")
    private String login;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company company;

    @Column(name = "password_hash")
    private String passwordHash;

    /** Set by somebody else: to be changed at the next sign-in. */
    @Column(name = "password_temporary")
    private boolean passwordTemporary;

    /** When it was changed last; whoever came in before with the old one is out. Null: never. */
    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Column(name = "language")
    private String language;

    @Column(name = "zone")
    private String zone;

    @Column(name = "active")
    private boolean active = true;

    @Column(name = "created_at")
    private Instant createdAt;

    protected User() {}

    /** @throws BrokenRule {@code login-form}; {@code user-company} when a party's user has no company, or staff has one */
    public User(String login, String name, Role role, Company company, String passwordHash, Instant createdAt) {
        boolean named = login != null && login.matches(LOGIN_FORM);
        BrokenRule.unless(named, "login-form", "a login has 2 to 40 of a-z, 0-9, . _ and -");
        this.login = login;
        this.name = name;
        this.company = company;
        becomes(role);
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
        this.language = Locale.ENGLISH.toLanguageTag();
        this.zone = "UTC";
    }

    /** @throws BrokenRule {@code user-company} when a party's user would have no company, or staff one */
    public void becomes(Role role) {
        boolean fits = role.isStaff() == (company == null);
        BrokenRule.unless(fits, "user-company", "a party's user, and no other, has a company");
        this.role = role;
    }

    public User speaks(Locale language, ZoneId zone) {
        this.language = language.toLanguageTag();
        this.zone = zone.getId();
        return this;
    }

    /** @param temporary whether it must be changed at the next sign-in */
    public void changePassword(String passwordHash, boolean temporary, Instant at) {
        this.passwordHash = passwordHash;
        this.passwordTemporary = temporary;
        this.passwordChangedAt = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The password was set by somebody else and must be changed at the next sign-in. */
    public User withTemporaryPassword() {
        this.passwordTemporary = true;
        return this;
    }

    public boolean isPasswordTemporary() {
        return passwordTemporary;
    }

    /** Whether who came in at that time came in with the present password. */
    public boolean stillKnows(Instant signedInAt) {
        return passwordChangedAt == null || !signedInAt.isBefore(passwordChangedAt);
    }

    public void activate(boolean active) {
        this.active = active;
    }

    public Viewer viewer() {
        Long companyId = company == null ? null : company.id();
        return new Viewer(id(), login, name, role, companyId, Locale.forLanguageTag(language), ZoneId.of(zone));
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public Company company() {
        return company;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean isActive() {
        return active;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
