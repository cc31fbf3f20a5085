package io.trigon.integrations.tracking.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.testing.InMemoryReceptions;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.NoteReception;
import io.trigon.domain.tracking.device.Receptions.Contact;
import io.trigon.domain.tracking.device.Receptions.Refusal;
import io.trigon.domain.tracking.device.ReportFault;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceptionNotesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private final InMemoryReceptions receptions = new InMemoryReceptions();
    private boolean broken;
    private final ReceptionNotes notes = new ReceptionNotes(new NoteReception(receptions) {
        @Override
        public void note(List<Contact> contacts, List<Refusal> refusals) {
            if (broken) {
                throw new IllegalStateException("the store is down");
            }
            super.note(contacts, refusals);
        }
    });

    private long refused(String device) {
        return receptions.refusalsOf(device).stream().mapToLong(Refusal::times).sum();
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenTheNextTimeWithWhatCameSince() {
        notes.heard("gt06", "A", 80.0, NOON);
        notes.refused("gt06", "A", ReportFault.NO_FIX, "none", NOON);
        broken = true;
        assertThatThrownBy(notes::write).isInstanceOf(IllegalStateException.class);
        broken = false;
        notes.heard("gt06", "A", null, NOON.plusSeconds(5));
        notes.refused("gt06", "A", ReportFault.NO_FIX, "none again", NOON.plusSeconds(5));
        notes.write();
        notes.write();
        assertThat(receptions.contactOf("A")).containsExactly(new Contact("A", "gt06", NOON.plusSeconds(5), 80.0));
        assertThat(refused("A")).isEqualTo(2);
    }

    @Test
    void aFloodOfNamesIsCountedForNobody() {
        for (int i = 0; i < ReceptionNotes.MOST + 500; i++) {
            notes.refused("gt06", "D" + i, ReportFault.CHECKSUM, "damaged", NOON);
            notes.heard("gt06", "D" + i, null, NOON);
        }
        notes.write();
        assertThat(refused("D1")).isOne();
        assertThat(refused("D" + (ReceptionNotes.MOST + 1))).isZero();
        assertThat(refused("")).isEqualTo(500);
        assertThat(receptions.contactOf("D" + (ReceptionNotes.MOST + 1))).isEmpty();
    }

    @Test
    void whatIsNoNameIsCountedForNobodyAndLongDetailsAreCut() {
        notes.refused("gt06", "../x", ReportFault.DEVICE, "x".repeat(500), NOON);
        notes.refused("gt06", null, ReportFault.DEVICE, "y", NOON);
        notes.heard("gt06", "../x", null, NOON);
        notes.write();
        assertThat(refused("")).isEqualTo(2);
        assertThat(receptions.contactOf("../x")).isEmpty();
    }

    @Test
    void inAFloodOfNamesOnlyThoseThatAreNotedOrRegisteredAreAdmitted() {
        receptions.register("OURS");
        notes.write();
        for (int i = 0; i < ReceptionNotes.MOST; i++) {
            assertThat(notes.admits(List.of(fix("D" + i)))).isTrue();
            notes.heard("gt06", "D" + i, null, NOON);
        }
        assertThat(notes.admits(List.of(fix("D1"), fix("OURS")))).isTrue();
        assertThat(notes.admits(List.of(fix("D1"), fix("ONE-MORE")))).isFalse();
        notes.write();
        assertThat(notes.admits(List.of(fix("ONE-MORE")))).isTrue();
    }

    private static Fix fix(String device) {
        return new Fix(device, NOON, GeoPoint.of(1, 2), null, null, null, null, null);
    }
}
