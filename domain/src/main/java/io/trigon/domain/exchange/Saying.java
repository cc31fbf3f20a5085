package io.trigon.domain.exchange;

/** What a partner is told, in our own words; the syntax of its agreement is found by {@link MessageWriter}. */
public sealed interface Saying permits StatusNews, LegOffer, GoodsAdvice, InvoiceCopy {}
