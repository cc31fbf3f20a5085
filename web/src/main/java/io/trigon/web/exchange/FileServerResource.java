package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.remote.RemoteAccount;
import io.trigon.domain.exchange.remote.RemoteAccount.Terms;
import io.trigon.domain.exchange.remote.RemoteAccounts;
import io.trigon.domain.exchange.remote.RemoteCheck;
import io.trigon.domain.exchange.remote.SetRemoteAccount;
import io.trigon.domain.shared.NotFound;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Stamp;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;

/** A partner's file server, SFTP or FTPS. Secrets go in and never come out. */
@Path("/exchange/partners/{partner}/remote/server")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FileServerResource {
    private RemoteAccounts accounts;
    private SetRemoteAccount setAccount;
    private RemoteCheck check;
    private Asked asked;

    protected FileServerResource() {}

    @Inject
    FileServerResource(RemoteAccounts accounts, SetRemoteAccount setAccount, RemoteCheck check, Asked asked) {
        this.accounts = accounts;
        this.setAccount = setAccount;
        this.check = check;
        this.asked = asked;
    }

    /** A file server; {@code polledAt} and {@code lastError} tell of the last look for files. */
    public record ServerJson(
            RemoteAccount.Protocol protocol,
            String host,
            int port,
            String login,
            boolean withKey,
            String fingerprint,
            String inFolder,
            String outFolder,
            String archiveFolder,
            int pollSeconds,
            OffsetDateTime polledAt,
            String lastError) {
        static ServerJson of(RemoteAccount account) {
            Terms t = account.terms();
            return new ServerJson(
                    t.protocol(),
                    t.host(),
                    t.port(),
                    t.login(),
                    account.lockedKey() != null,
                    t.fingerprint(),
                    t.inFolder(),
                    t.outFolder(),
                    t.archiveFolder(),
                    t.pollSeconds(),
                    Stamp.utc(account.polledAt()),
                    account.lastError());
        }
    }

    @GET
    @Door(Operation.SEE_PARTNERS)
    @Summary("The partner's file server")
    public ServerJson server(@PathParam("partner") String partner) {
        return accounts.of(partner).map(ServerJson::of).orElseThrow(() -> new NotFound("remote account"));
    }

    /**
     * A file server as it is to be; a password or a key that isn't given stays as it is.
     *
     * @param protocol sftp or ftps
     * @param fingerprint of its key ({@code SHA256:…}) or certificate (SHA-256 in hexadecimal); without it nothing is
     *     exchanged, and a test says what the server shows
     * @param pollSeconds how often we look for files, 60 when missing; 0 for never
     */
    public record ServerWanted(
            RemoteAccount.Protocol protocol,
            String host,
            Integer port,
            String login,
            String password,
            String privateKey,
            String fingerprint,
            String inFolder,
            String outFolder,
            String archiveFolder,
            Integer pollSeconds) {
        Terms terms() {
            int usual = protocol == RemoteAccount.Protocol.FTPS ? 21 : 22;
            return new Terms(
                    protocol,
                    host,
                    port == null ? usual : port,
                    login,
                    fingerprint,
                    inFolder == null ? "/in" : inFolder,
                    outFolder == null ? "/out" : outFolder,
                    archiveFolder == null ? "/archive" : archiveFolder,
                    pollSeconds == null ? 60 : pollSeconds);
        }
    }

    @PUT
    @Door(Operation.SET_UP_PARTNER)
    @Summary("Says where the partner's file server is and how we come in")
    public ServerJson set(@PathParam("partner") String partner, ServerWanted body) {
        return asked.to(
                Operation.SET_UP_PARTNER,
                partner,
                () -> ServerJson.of(setAccount.set(partner, body.terms(), body.password(), body.privateKey())));
    }

    @DELETE
    @Door(Operation.SET_UP_PARTNER)
    @Summary("Ends the exchange with the partner's file server")
    public void remove(@PathParam("partner") String partner) {
        asked.to(Operation.SET_UP_PARTNER, partner, () -> {
            setAccount.remove(partner);
            return null;
        });
    }

    /** How a test went: every step that was tried, in order; {@code problem} is null where all is well. */
    public record Trial(boolean well, List<RemoteCheck.Step> steps) {}

    @POST
    @Path("/test")
    @Door(Operation.SET_UP_PARTNER)
    @Summary("Tries the partner's file server out, without touching its files")
    public Trial test(@PathParam("partner") String partner) {
        RemoteAccount account = accounts.of(partner).orElseThrow(() -> new NotFound("remote account"));
        List<RemoteCheck.Step> steps = check.check(account);
        return new Trial(steps.stream().allMatch(s -> s.problem() == null), steps);
    }
}
