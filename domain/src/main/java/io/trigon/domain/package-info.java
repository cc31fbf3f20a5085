/** Floor 1: the model, the rules, the use cases and the ports of Trigon. Nothing here knows a database, an engine, a route or a page. */
package io.trigon.domain;
