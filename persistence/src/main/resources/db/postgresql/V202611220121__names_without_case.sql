-- People and partners write names as they like: these answer upper(name) = ... without a scan.
create index company_name_upper on company (upper(name));
