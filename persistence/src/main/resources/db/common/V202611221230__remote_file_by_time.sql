-- Files that were taken long ago are forgotten, the oldest first.
create index remote_file_taken on remote_file (partner_id, taken_at);
