package io.trigon.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.testing.InMemoryAccess;
import io.trigon.domain.testing.InMemoryCompanies;
import io.trigon.domain.testing.TurnableClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class KeysAndUsersScenarioTest {
    private static final String PASSWORD = "a long sentence";

    private final TurnableClock clock = new TurnableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final InMemoryAccess access = new InMemoryAccess();
    private final InMemoryCompanies companies = new InMemoryCompanies();
    private final CreateUser create = new CreateUser(access, companies, access, clock);
    private final ChangeUser change = new ChangeUser(access, access, clock);
    private final FindViewer viewers = new FindViewer(access);
    private final User admin = create.create(staff("root", Role.ADMIN));

    @Test
    void aKeyIsShownOnceAndKeptAsAHashOnly() {
        var issued = new IssueKey(access, clock).issue(admin.id(), "scanner at dock 4");
        assertThat(issued.secret().value()).matches("trg_[\\w-]{43}");
        assertThat(issued.secret().toString()).doesNotContain(issued.secret().value());
        assertThat(viewers.byKey(issued.secret().value())).map(Viewer::login).contains("root");
        assertThat(access.keyById(issued.id()).orElseThrow().keyHash())
                .hasSize(64)
                .isNotEqualTo(issued.secret().value());
    }

    @Test
    void aRevokedKeyAndALockedUsersKeyOpenNothing() {
        User care = create.create(staff("care", Role.CARE_AGENT));
        access.give(care, "demo-care-agent");
        var issued = new IssueKey(access, clock).issue(care.id(), "b");
        new RevokeKey(access, clock).revoke(issued.id());
        assertThat(viewers.byKey(issued.secret().value())).isEmpty();
        assertThat(viewers.byKey("demo-care-agent")).isPresent();
        change.change(admin.viewer(), care.id(), new ChangeUser.Change(null, false, null));
        assertThat(viewers.byKey("demo-care-agent")).isEmpty();
        assertThat(viewers.byUser(care.id(), clock.instant())).isEmpty();
    }

    @Test
    void whatIsNoKeyOpensNothing() {
        for (String none : new String[] {null, "", "  ", "x y", "unknown", "é".repeat(3), "x".repeat(300)}) {
            assertThat(viewers.byKey(none)).isEmpty();
        }
    }

    @Test
    void aPartysUserHasACompanyAndStaffHasNone() {
        Company company = companies.add(new Company("Lakeview Foods", "US"));
        User shipper = create.create(new CreateUser.NewUser(
                "lakeview",
                "Lou",
                Role.SHIPPER,
                company.id(),
                PASSWORD,
                Locale.ENGLISH,
                ZoneId.of("America/Chicago"),
                false));
        assertThat(shipper.viewer().companyId()).isEqualTo(company.id());
        breaks("user-company", () -> create.create(staff("lost", Role.SHIPPER)));
        breaks(
                "user-company",
                () -> change.change(admin.viewer(), shipper.id(), new ChangeUser.Change(Role.ADMIN, null, null)));
        breaks("login-taken", () -> create.create(staff("lakeview", Role.ADMIN)));
        breaks("login-form", () -> create.create(staff("Låke view", Role.ADMIN)));
        assertThatThrownBy(() -> create.create(
                        new CreateUser.NewUser("x1", "X", Role.SHIPPER, 99L, PASSWORD, null, null, false)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anAdministratorCantLockItselfOut() {
        breaks("own-access", () -> change.change(admin.viewer(), admin.id(), new ChangeUser.Change(null, false, null)));
        breaks(
                "own-access",
                () -> change.change(admin.viewer(), admin.id(), new ChangeUser.Change(Role.CARE_AGENT, null, null)));
    }

    @Test
    void aNewPasswordNeedsThePresentOneAndLength() {
        ChangeOwnProfile profile = new ChangeOwnProfile(access, access, clock);
        Viewer me = admin.viewer();
        breaks("password-wrong", () -> profile.change(me, own("guess", "another sentence")));
        breaks("password-length", () -> profile.change(me, own(PASSWORD, "short")));
        Viewer changed = profile.change(
                me,
                new ChangeOwnProfile.Change(
                        Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"), PASSWORD, "another sentence"));
        assertThat(changed.language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(access.matches("another sentence", admin.passwordHash())).isTrue();
    }

    @Test
    void aDeedAndItsAuditAreOne() {
        AuditDeed deeds = new AuditDeed(access, clock);
        deeds.perform(admin.viewer(), Operation.CHANGE_USERS, "care", () -> "done");
        assertThat(access.entries())
                .extracting(AuditEntry::who, AuditEntry::operation, AuditEntry::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("root", "CHANGE_USERS", "care"));
        User care = create.create(staff("care", Role.CARE_AGENT));
        breaks("operation-not-open", () -> deeds.perform(care.viewer(), Operation.CHANGE_USERS, "x", () -> "no"));
        breaks(
                "boom",
                () -> deeds.perform(admin.viewer(), Operation.CHANGE_USERS, "x", () -> {
                    throw new BrokenRule("boom", "the deed failed");
                }));
        assertThat(access.entries()).hasSize(1);
    }

    @Test
    void anEmptyHouseGetsOneAdministratorAndHandsThePasswordOver() {
        InMemoryAccess empty = new InMemoryAccess();
        List<String> handed = new ArrayList<>();
        OpenFirstAccount first =
                new OpenFirstAccount(empty, empty, (login, password) -> handed.add(password), empty, clock);
        assertThat(first.open()).isTrue();
        assertThat(first.open()).isFalse();
        assertThat(handed).hasSize(1);
        assertThat(new SignIn(empty, empty, empty, empty, clock)
                        .signIn("admin", handed.get(0), "::1")
                        .viewer()
                        .role())
                .isEqualTo(Role.ADMIN);
    }

    private static CreateUser.NewUser staff(String login, Role role) {
        return new CreateUser.NewUser(login, "Somebody", role, null, PASSWORD, null, null, false);
    }

    private static ChangeOwnProfile.Change own(String present, String next) {
        return new ChangeOwnProfile.Change(null, null, present, next);
    }

    private static void breaks(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(BrokenRule.class, r -> assertThat(r.code())
                .isEqualTo(code));
    }
}
