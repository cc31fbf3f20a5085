package io.trigon.integrations.exchange.remote;

import io.trigon.domain.exchange.remote.ForgetRemoteFiles;
import io.trigon.domain.exchange.remote.RemoteAccount;
import io.trigon.domain.exchange.remote.RemoteAccounts;
import io.trigon.domain.exchange.remote.TakeRemoteFile;
import io.trigon.integrations.exchange.epcis.Beginning;
import io.trigon.integrations.exchange.remote.RemoteFolder.RemoteFile;
import io.trigon.integrations.exchange.x12.X12File.Shape;
import io.trigon.integrations.exchange.x12.X12Framing;
import io.trigon.integrations.exchange.x12.X12Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes files from a partner's server: whole ones only, each once, stored before it is moved to the archive there. A file is
 * whole when a look later it has the same size and time, and when its last interchange has an end; one without an end is
 * taken when it stayed as it is for {@code patience}.
 */
@ApplicationScoped
public class RemoteTaking {

    private static final int FILES_MOST = 500;
    private static final Duration BETWEEN_FORGETTING = Duration.ofHours(6);
    private static final String IN_WRITING = "(?i)\\..*|.*\\.(tmp|part|partial|filepart|crdownload|swp|lck)";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /** As the files of a partner were a look ago. */
    private final Map<String, Map<String, Seen>> before = new ConcurrentHashMap<>();

    private final Map<String, Instant> forgotAt = new ConcurrentHashMap<>();

    private RemoteAccounts accounts;
    private TakeRemoteFile takeRemoteFile;
    private ForgetRemoteFiles forgetRemoteFiles;
    private Clock clock;
    private Duration patience;

    protected RemoteTaking() {}

    @Inject
    public RemoteTaking(
            RemoteAccounts accounts,
            TakeRemoteFile takeRemoteFile,
            ForgetRemoteFiles forgetRemoteFiles,
            Clock clock,
            @ConfigProperty(name = "trigon.exchange.patience", defaultValue = "PT40S") Duration patience) {
        this.accounts = accounts;
        this.takeRemoteFile = takeRemoteFile;
        this.forgetRemoteFiles = forgetRemoteFiles;
        this.clock = clock;
        this.patience = patience;
    }

    private record Seen(RemoteFile file, Instant since) {}

    /** @return what a person should see to; null for nothing */
    String takeAll(RemoteAccount account, RemoteFolder server) throws IOException {
        Map<String, Seen> known = before.getOrDefault(account.partnerId(), Map.of());
        Map<String, Seen> now = new HashMap<>();
        List<String> troubles = new ArrayList<>();
        int taken = 0;
        List<RemoteFile> listed = server.list(account.terms().inFolder());
        for (RemoteFile file : listed) {
            if (file.name().matches(IN_WRITING)) {
                continue;
            }
            if (!isPlain(file.name())) {
                troubles.add("A file is left there, for its name is none: " + printable(file.name()));
                continue;
            }
            Seen seen = seen(known.get(file.name()), file);
            now.put(file.name(), seen);
            if (seen.since().isBefore(clock.instant()) && taken < FILES_MOST) {
                taken++;
                take(account, server, seen, troubles);
            }
        }
        before.put(account.partnerId(), now);
        forgetOthers(account.partnerId(), listed);
        return troubles.isEmpty() ? null : troubles.get(0);
    }

    /** A list that was cut short says nothing of what is gone. */
    private void forgetOthers(String partnerId, List<RemoteFile> listed) {
        Instant now = clock.instant();
        boolean due = !now.isBefore(forgotAt.getOrDefault(partnerId, Instant.MIN));
        if (due && listed.size() < RemoteFolder.LISTED_MOST) {
            forgetRemoteFiles.forget(
                    partnerId, listed.stream().map(RemoteTaking::mark).collect(Collectors.toSet()));
            forgotAt.put(partnerId, now.plus(BETWEEN_FORGETTING));
        }
    }

    private Seen seen(Seen known, RemoteFile file) {
        return known != null && known.file().equals(file) ? known : new Seen(file, clock.instant());
    }

    /** A name is no path, and nothing that a server or a log could take for something else. */
    private static boolean isPlain(String name) {
        return !name.isBlank() && name.length() <= 200 && !name.matches("(?s).*[/\\\\\\p{Cntrl}\\u2028\\u2029].*");
    }

    private static String printable(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?");
        return plain.length() <= 80 ? plain : plain.substring(0, 80);
    }

    private void take(RemoteAccount account, RemoteFolder server, Seen seen, List<String> troubles) throws IOException {
        RemoteFile file = seen.file();
        String path = account.terms().inFolder() + "/" + file.name();
        String mark = mark(file);
        if (!accounts.isTaken(account.partnerId(), mark)) {
            byte[] content = server.read(path, X12Limits.STANDARD.bytes() + 1);
            if (!isWhole(content, file, server.size(path), seen.since())) {
                return;
            }
            takeRemoteFile.take(account.partnerId(), file.name(), mark, content);
        }
        archive(account, server, file, troubles);
    }

    private boolean isWhole(byte[] content, RemoteFile file, long sizeNow, Instant since) {
        boolean tooLarge = content.length > X12Limits.STANDARD.bytes();
        boolean grew = sizeNow != file.size() || !tooLarge && content.length != file.size();
        boolean waitedFor = since.isBefore(clock.instant().minus(patience));
        return !grew && (tooLarge || waitedFor || isClosed(content));
    }

    private static boolean isClosed(byte[] content) {
        Beginning beginning = Beginning.of(content);
        if (beginning != Beginning.OTHER) {
            return beginning.isWhole(content);
        }
        Shape shape = X12Framing.cut(content, X12Limits.STANDARD).shape();
        return shape != Shape.UNFINISHED && shape != Shape.EMPTY;
    }

    /** Where it can't be moved, it is known by its mark and taken no more; moving is tried again at each look. */
    private void archive(RemoteAccount account, RemoteFolder server, RemoteFile file, List<String> troubles)
            throws IOException {
        String archive = account.terms().archiveFolder();
        String name = TIME.format(clock.instant()) + "-" + mark(file).substring(0, 6) + "-" + file.name();
        String from = account.terms().inFolder() + "/" + file.name();
        try {
            server.move(from, archive + "/" + name);
        } catch (FileNotFoundException e) {
            throw e;
        } catch (IOException refused) {
            try {
                server.makeFolder(archive);
                server.move(from, archive + "/" + name);
            } catch (IOException again) {
                troubles.add(
                        "A file was taken but can't be moved to " + archive + ": " + RemoteConnections.words(refused));
            }
        }
    }

    private static String mark(RemoteFile file) {
        String text = file.name() + "\n" + file.size() + "\n" + file.changed();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
