package io.trigon.persistence.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.trigon.domain.access.Passwords;
import jakarta.enterprise.context.ApplicationScoped;

/** Argon2id with 19 MiB, two passes, one lane: the floor of the OWASP Password Storage Cheat Sheet. */
@ApplicationScoped
public class Argon2Passwords implements Passwords {

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    @Override
    public String hash(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult();
    }

    /** False for a hash that is not one, too. */
    @Override
    public boolean matches(String password, String hash) {
        if (password == null || hash == null || !hash.startsWith("$argon2id$")) {
            return false;
        }
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }
}
