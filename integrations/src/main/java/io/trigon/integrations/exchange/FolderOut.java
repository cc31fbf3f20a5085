package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.OutboundMessage.Way;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Puts a message into the partner's own out folder. */
@ApplicationScoped
public class FolderOut implements WayOut {

    private ExchangeFolders folders;

    protected FolderOut() {}

    @Inject
    public FolderOut(ExchangeFolders folders) {
        this.folders = folders;
    }

    @Override
    public Way way() {
        return Way.FOLDER;
    }

    @Override
    public void send(OutboundMessage message) {
        folders.put(message.partnerId(), message.address(), message.content());
    }

    @Override
    public void secure(List<OutboundMessage> sent) {
        sent.stream().map(OutboundMessage::partnerId).distinct().forEach(folders::keep);
    }
}
