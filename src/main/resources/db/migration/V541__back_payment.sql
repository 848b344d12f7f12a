-- months of a wrong stop that finance is to pay, until the authority has credited them
create table back_payment (
  change_no varchar(40) primary key,
  employee_no varchar(20) not null,
  first_month date not null
);
