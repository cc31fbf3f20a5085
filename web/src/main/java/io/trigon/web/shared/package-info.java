/**
 * What every page shares: the template engine, texts, assets and the frame around a page. No page of one context belongs
 * here.
 */
package io.trigon.web.shared;
