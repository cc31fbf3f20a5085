package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.GoodsAdvice;
import io.trigon.domain.exchange.InvoiceCopy;
import io.trigon.domain.exchange.LegOffer;
import io.trigon.domain.exchange.MessageReading.Draft;
import io.trigon.domain.exchange.MessageWriter;
import io.trigon.domain.exchange.Saying;
import io.trigon.domain.exchange.StatusNews;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.integrations.exchange.edifact.EdifactEnvelope;
import io.trigon.integrations.exchange.edifact.EdifactSchemas;
import io.trigon.integrations.exchange.edifact.InvoiceMessage;
import io.trigon.integrations.exchange.edifact.StatusMessage;
import io.trigon.integrations.exchange.x12.FreightInvoice210;
import io.trigon.integrations.exchange.x12.GoodsAdvice94x;
import io.trigon.integrations.exchange.x12.Status214;
import io.trigon.integrations.exchange.x12.Tender204;
import io.trigon.integrations.exchange.x12.X12Envelope;
import io.trigon.integrations.exchange.x12.X12Schemas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what partners are told, each in the type and release of its agreement. */
@ApplicationScoped
public class PartnerMessages implements MessageWriter {

    private static final int SYNTAX = 3;

    private OurAddress us;
    private OurEdifactAddress usInEdifact;
    private String scac;

    protected PartnerMessages() {}

    @Inject
    public PartnerMessages(
            OurAddress us,
            OurEdifactAddress usInEdifact,
            @ConfigProperty(name = "trigon.edi.scac", defaultValue = "TRGN") String scac) {
        this.us = us;
        this.usInEdifact = usInEdifact;
        this.scac = scac;
    }

    private record X12Draft(
            OurAddress us,
            TradingPartner partner,
            String messageType,
            String release,
            Function<X12Envelope, byte[]> writer)
            implements Draft {
        @Override
        public byte[] write(long controlNumber, Instant at) {
            boolean test = partner.stage() == TradingPartner.Stage.TEST;
            return writer.apply(us.to(partner, controlNumber, at, release, test));
        }
    }

    private record EdifactDraft(
            OurEdifactAddress us,
            TradingPartner partner,
            String messageType,
            String release,
            Function<EdifactEnvelope, byte[]> writer)
            implements Draft {
        @Override
        public byte[] write(long controlNumber, Instant at) {
            boolean test = partner.stage() == TradingPartner.Stage.TEST;
            return writer.apply(us.to(partner, controlNumber, at, release, "UNOA", SYNTAX, test));
        }
    }

    @Override
    public Draft write(Agreement agreement, Saying saying) {
        String type = agreement.messageType();
        String release = agreement.release();
        if (EdifactSchemas.find(type) != null) {
            return edifact(agreement, saying);
        }
        Function<X12Envelope, byte[]> writer =
                X12Schemas.find(release, type) == null ? null : x12(type, release, saying);
        if (writer == null) {
            throw unwritten(agreement);
        }
        return new X12Draft(us, agreement.partner(), type, release, writer);
    }

    private Draft edifact(Agreement agreement, Saying saying) {
        boolean addressed = agreement.partner().edifactId() != null;
        BrokenRule.unless(addressed, "message-not-written", "the partner has no EDIFACT address");
        Function<EdifactEnvelope, byte[]> writer = edifact(agreement.messageType(), saying);
        if (writer == null) {
            throw unwritten(agreement);
        }
        return new EdifactDraft(usInEdifact, agreement.partner(), agreement.messageType(), agreement.release(), writer);
    }

    /** Null when a message of this type does not say such things. */
    private static Function<EdifactEnvelope, byte[]> edifact(String type, Saying saying) {
        if (type.equals("IFTSTA") && saying instanceof StatusNews news) {
            StatusMessage.Report report = StatusMessageOut.of(news);
            return envelope -> StatusMessage.write(envelope, report);
        }
        if (type.equals("INVOIC") && saying instanceof InvoiceCopy copy) {
            InvoiceMessage.Bill bill = InvoiceMessageOut.of(copy);
            return envelope -> InvoiceMessage.write(envelope, bill);
        }
        return null;
    }

    private static BrokenRule unwritten(Agreement agreement) {
        String type = agreement.messageType();
        String release = agreement.release();
        return new BrokenRule(
                "message-not-written",
                "we don't write " + type + " " + release,
                Map.of("type", type, "release", release));
    }

    /** Null when a message of this type does not say such things. */
    private Function<X12Envelope, byte[]> x12(String type, String release, Saying saying) {
        if (type.equals("214") && saying instanceof StatusNews news) {
            Status214.Report report = StatusReportOut.of(news, scac, release);
            return envelope -> Status214.write(envelope, report);
        }
        if (type.equals("204") && saying instanceof LegOffer offer) {
            Tender204.Load load = LegOfferOut.of(offer);
            return envelope -> Tender204.write(envelope, load);
        }
        if (type.equals("210") && saying instanceof InvoiceCopy copy) {
            FreightInvoice210.Bill bill = FreightInvoiceOut.of(copy, scac);
            return envelope -> FreightInvoice210.write(envelope, bill);
        }
        if (saying instanceof GoodsAdvice advice && type.equals(advice.kind().message())) {
            GoodsAdvice94x.Advice told = GoodsAdviceOut.of(advice);
            return advice.kind() == GoodsAdvice.Kind.SHIPPED
                    ? envelope -> GoodsAdvice94x.shipped(envelope, told)
                    : envelope -> GoodsAdvice94x.received(envelope, told);
        }
        return null;
    }
}
