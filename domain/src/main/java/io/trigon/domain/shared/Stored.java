package io.trigon.domain.shared;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** What is kept as a row: an id of the one sequence, and a version that refuses a second writer's blind overwrite. */
@MappedSuperclass
public abstract class Stored {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trigon_id")
    @SequenceGenerator(name = "trigon_id", sequenceName = "trigon_id", allocationSize = 50, initialValue = 50)
    private Long id;

    @Version
    private int version;

    /** For what is read without the persistence context. */
    protected final void keptAs(long row, int itsVersion) {
        this.id = row;
        this.version = itsVersion;
    }

    /** Null until the record was added to its repository. */
    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }
}
