package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessages;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Outbox;
import io.trigon.domain.shared.Paging;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.shared.Csv;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The lists of messages to be taken away: as a table, and the messages themselves, byte for byte. */
@Path("/exchange{list: (/outbound|/quarantine|/dead)?}/{form: export|archive}")
@RequestScoped
public class ExchangeExport {
    /** As many messages, and as many bytes of them, fit into one archive; the newest come first. */
    private static final int MOST_MESSAGES = 500;

    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private MessageLists lists;
    private InboundMessages inbound;
    private Outbox outbox;
    private CurrentViewer current;

    protected ExchangeExport() {}

    @Inject
    ExchangeExport(MessageLists lists, InboundMessages inbound, Outbox outbox, CurrentViewer current) {
        this.lists = lists;
        this.inbound = inbound;
        this.outbox = outbox;
        this.current = current;
    }

    private record Entry(String name, byte[] content) {}

    /** The path is the whole of both addresses: a class at the lists' own address would hide their pages. */
    @GET
    @Door(Operation.SEE_RAW_MESSAGES)
    @Transactional
    public Response take(
            @PathParam("list") String list, @PathParam("form") String form, @BeanParam ExchangeQuery query) {
        if (form.equals("archive")) {
            return archive(list, query);
        }
        return isSent(list)
                ? sent(list, query).as("messages-sent")
                : received(list, query).as("messages");
    }

    private Csv received(String list, ExchangeQuery query) {
        Viewer viewer = current.get();
        Csv csv = new Csv(
                "id",
                "partner",
                "file",
                "type",
                "control_number",
                "state",
                "reason",
                "detail",
                "shipments",
                "bytes",
                "received_at",
                "settled_at");
        return csv.all(
                offset -> lists.inbound(viewer, stateOf(list), query, query.whole(offset)),
                m -> csv.row(
                        m.id(),
                        m.partnerId(),
                        m.fileName(),
                        m.messageType(),
                        m.controlNumber(),
                        m.state(),
                        m.reasonCode(),
                        m.reasonDetail(),
                        String.join(" ", m.trackingNumbers()),
                        m.bytes(),
                        m.receivedAt(),
                        m.settledAt()));
    }

    private Csv sent(String list, ExchangeQuery query) {
        Viewer viewer = current.get();
        Csv csv = new Csv(
                "id",
                "partner",
                "way",
                "address",
                "type",
                "shipment",
                "state",
                "attempts",
                "error",
                "created_at",
                "sent_at");
        return csv.all(
                offset -> lists.outbound(viewer, sentIn(list), query, query.whole(offset)),
                m -> csv.row(
                        m.id(),
                        m.partnerId(),
                        m.way(),
                        m.address(),
                        m.messageType(),
                        m.trackingNumber(),
                        m.state(),
                        m.attempts(),
                        m.lastError(),
                        m.createdAt(),
                        m.sentAt()));
    }

    private Response archive(String list, ExchangeQuery query) {
        Paging newest = new Paging(null, 0, MOST_MESSAGES);
        List<Entry> entries = isSent(list)
                ? lists.outbound(current.get(), sentIn(list), query, newest).rows().stream()
                        .flatMap(row -> outbox.byId(row.id()).stream())
                        .map(ExchangeExport::entry)
                        .toList()
                : lists.inbound(current.get(), stateOf(list), query, newest).rows().stream()
                        .flatMap(row -> inbound.byId(row.id()).stream())
                        .map(ExchangeExport::entry)
                        .toList();
        return Response.ok(zip(entries))
                .type("application/zip")
                .header("Content-Disposition", "attachment; filename=\"messages.zip\"")
                .build();
    }

    private static boolean isSent(String list) {
        return list.equals("/outbound") || list.equals("/dead");
    }

    private static OutboundMessage.State sentIn(String list) {
        return list.equals("/dead") ? OutboundMessage.State.DEAD : null;
    }

    private static InboundMessage.State stateOf(String list) {
        return list.equals("/quarantine") ? InboundMessage.State.QUARANTINED : null;
    }

    /** Names are ours: what a partner wrote never becomes a path. */
    private static Entry entry(InboundMessage m) {
        return new Entry("in-" + m.id() + "-" + plain(m.partnerId()) + ".txt", m.content());
    }

    private static Entry entry(OutboundMessage m) {
        return new Entry("out-" + m.id() + "-" + plain(String.valueOf(m.partnerId())) + ".txt", m.content());
    }

    private static String plain(String word) {
        return word.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    private static byte[] zip(List<Entry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int size = 0;
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Entry entry : entries) {
                size += entry.content().length;
                if (size > MOST_BYTES) {
                    break;
                }
                zip.putNextEntry(new ZipEntry(entry.name()));
                zip.write(entry.content());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
