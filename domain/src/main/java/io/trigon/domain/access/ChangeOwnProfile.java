package io.trigon.domain.access;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

/** Changes how one is spoken to, and by which password one comes in. */
@ApplicationScoped
public class ChangeOwnProfile {
    /** What is to change; null leaves a thing as it is. A new password needs the present one. */
    public record Change(Locale language, ZoneId zone, String presentPassword, String newPassword) {}

    private Users users;
    private Passwords passwords;
    private Clock clock;

    protected ChangeOwnProfile() {}

    @Inject
    public ChangeOwnProfile(Users users, Passwords passwords, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** @throws BrokenRule {@code password-wrong}, {@code password-same}, {@code password-length}, {@code password-is-login} */
    @Transactional
    public Viewer change(Viewer viewer, Change change) {
        User user = users.byId(viewer.userId()).orElseThrow(() -> new NotFound("user"));
        user.speaks(
                change.language() == null ? viewer.language() : change.language(),
                change.zone() == null ? viewer.zone() : change.zone());
        if (change.newPassword() != null) {
            String present = change.presentPassword();
            boolean known = present != null
                    && present.length() <= PasswordRule.LONGEST
                    && passwords.matches(present, user.passwordHash());
            BrokenRule.unless(known, "password-wrong", "the present password is another one");
            PasswordRule.check(change.newPassword(), user.login());
            boolean another = !change.newPassword().equals(present);
            BrokenRule.unless(another, "password-same", "the new password is the present one");
            user.changePassword(passwords.hash(change.newPassword()), false, clock.instant());
        }
        return user.viewer();
    }
}
