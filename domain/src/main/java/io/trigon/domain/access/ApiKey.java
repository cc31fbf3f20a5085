package io.trigon.domain.access;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A bearer key of a user. Only its SHA-256 is kept: keys are long and random, so a slow hash would add nothing. */
@Entity
@Table(name = "api_key")
public class ApiKey extends Stored {
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    private User user;

    @Column(name = "label")
    private String label;

    @Column(name = "key_hash")
    private String keyHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiKey() {}

    public ApiKey(User user, String label, String keyHash, Instant createdAt) {
        this.user = user;
        this.label = label;
        this.keyHash = keyHash;
        this.createdAt = createdAt;
    }

    public void revoke(Instant at) {
        this.revokedAt = at;
    }

    public boolean isValid() {
        return revokedAt == null && user.isActive();
    }

    public User user() {
        return user;
    }

    /** SHA-256 in hexadecimal. */
    public String keyHash() {
        return keyHash;
    }

    public String label() {
        return label;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant revokedAt() {
        return revokedAt;
    }
}
