namespace Houselights.Core.Cascade.Drift.Vocabulary;

/// <summary>What organisations measure, spend, promise and protect, by the many names that people give it.</summary>
/// <remarks>
/// A line is a concept. Its first word names it; “^” behind it: more of it is good, “!”: more of it is bad. Behind “+” stand other names,
/// behind “-” names of its opposite (“retention” of churn), behind “&gt;” words for its rise (“hire” of staff), behind “&lt;” for its fall.
/// Words of one phrase are joined by “_”. A word is known by its root, so that inflected forms needn't be listed unless they are irregular.
/// Only names whose confusion wouldn't matter in a statement of a goal: a wrong synonym accuses, a missing one merely misses.
/// </remarks>
internal static class ConceptTable
{
    public const string Lines = """
        churn! + attrition leave left leaver defect defection defector departure depart quit quitter resign resignation dropout drop-out fluctuation staff_turnover employee_turnover walk_away walk_out switch_away lose lost loss_of_customers cancel cancellation cancelled turn_over_rate go_elsewhere lapse lapsed fall_away jump_ship - retention retain renew renewal come_back stay_with stays_with staying_with stay_on stay_the_course stick_it_out hold_on_to win_back stick_with remain_with
        complaint! + complain grievance gripe - praise compliment
        satisfaction^ + satisfied happy happier happiness content pleased nps promoter delight delighted - dissatisfied dissatisfaction unhappy unhappiness discontent discontented detractor displeased
        defect! + scrap waste thrown_away throw_away reject rejects faulty flaw flawed botched rework reworked spoilage error mistake bug glitch slip-up wrong incorrect - flawless error-free defect-free first_time_right correct
        quality^ + workmanship
        accident! + injury injured injure hurt casualty mishap lost-time_injury incident harm unsafe - accident-free injury-free safe safety
        absence! + absent absenteeism sick sickness sick_leave sick_days sick_day absentee - attendance attend present_at_work
        lateness! + late later delay delayed overdue belated tardy behind_schedule late_arrival - punctual punctuality on_time on_schedule in_time as_promised when_promised on_the_promised_day
        wait! + waiting queue queuing queueing line_up stand_in_line stands_in_line stand_in_a_line in_line in_the_line
        duration! + lead_time cycle_time turnaround turnaround_time processing_time handling_time throughput_time
        stay_length! + length_of_stay
        speed^ + pace velocity fast faster quick quicker swift rapid speedy tempo > accelerate hasten quicken speed_up < slowdown decelerate slow slower slowly slowed slow_down sluggish
        outage! + downtime interruption interrupt interrupted blackout breakdown disruption disrupt disrupted offline standstill stoppage unavailable service_failure - uptime availability available online_time up_and_running
        sale^ + revenue sold turnover income takings proceeds top_line billings bookings_revenue like-for-like_sales same-store_sales
        profit^ + margin earnings ebit ebitda profitable profitability bottom_line surplus - loss losses deficit loss-making unprofitable in_the_red
        cost! + expense expenditure spend spent spending outlay overhead budget costly - saving save savings
        price + tariff rate_card pricing charge > surcharge markup mark-up price_increase price_increases price_rise price_rises dearer pricier < discount rebate markdown mark-down price_cut price_cuts cheaper cut-price price_reduction price_reductions special_offer special_offers reduced_price reduced_prices lower_price lower_prices
        fee + levy toll contribution dues
        rent + rental tenancy
        wage + pay_packet salary salaries paycheck remuneration compensation 
        tax + taxation taxes
        debt! + borrowing indebtedness leverage indebted loans_taken > borrow < repay repayment
        cash^ + liquidity cash_flow
        staff + employee workforce headcount personnel manpower colleague co-worker worker team_member crew crews fte people_we_have staffing hands team > hire recruit hired newcomer new_hire new_hires new_joiner new_joiners new_starter take_on taken_on takes_on < layoff lay-off lay_off laid_off lays_off laying_off redundancy redundant dismiss dismissal dismissed sack sacked job_cut job_cuts cut_jobs job_loss job_losses downsize downsizing let_go furlough
        job + post position role workplace
        vacancy! + vacant unfilled open_post open_posts open_position open_positions - filled
        overtime! + extra_hours extra_shift extra_shifts long_hours longer_hours longer_shift longer_shifts additional_hours additional_shifts extra_work work_longer
        nightwork + night_shift night_shifts at_night nights night_work overnight_shift
        weekendwork + weekend weekends saturday sunday saturdays sundays weekend_shift
        agency + temp temps temporary_staff temp_agency contract_staff agency_staff agency_nurse agency_nurses agency_worker agency_workers leased_staff
        subcontractor + subcontract outsource outsourcing outsourced third_party third-party external_provider external_providers contractor freelancer freelance externals
        consultant + consultancy consulting external_adviser external_advisers
        subsidy + subsidies subsidised subsidise subsidize grant grants public_money taxpayer taxpayers'_money state_aid
        loan + lend credit borrowing_facility
        donation^ + donate gift giving fundraising_income
        donor + giver supporter benefactor patron sponsor
        customer + client account guest shopper buyer consumer patron subscriber policyholder clientele
        supplier + vendor
        pupil + schoolchild schoolchildren learner
        child + children kid youngster minor under-age
        teacher + teaching_staff schoolteacher
        student + undergraduate
        resident + citizen inhabitant townspeople
        patient + inpatient
        driver + chauffeur
        volunteer + helper
        apprentice + trainee
        tenant + renter lessee
        member + membership
        visitor + attendance_figures
        footfall^ + visitor_numbers visit visits
        woman + women female girl
        man + men male boy
        passenger + rider traveller traveler commuter
        doctor + physician medic clinician
        occupancy^ + occupied rooms_taken booked full_rooms - empty_rooms unoccupied unsold
        vehicle + van truck lorry car fleet
        stock + inventory stockpile stockholding goods_in_stock
        stockout! + out_of_stock stock-out sold_out shortage - on_the_shelf on-shelf_availability in_stock
        backlog! + arrears pending unprocessed piled_up
        output^ + production produce throughput produced manufactured
        yield^ + harvest crop
        productivity^ + efficiency efficient output_per_head - inefficient inefficiency
        energy + electricity power kilowatt-hour kilowatt-hours kwh
        emission! + co2 carbon greenhouse_gas greenhouse_gases carbon_footprint exhaust
        rubbish! + garbage refuse trash litter landfill - recycle recycled recycling
        water + irrigate irrigation
        noise! + loud noisy - quiet silent
        infection! + infect infected contagion hospital-acquired
        readmission! + readmit readmitted readmissions come_back_to_hospital return_to_hospital back_in_hospital patients_come_back patients_return patient_returns
        mortality! + death die dying died fatality fatal - survival survive
        crime! + burglary theft offence robbery
        turnout^ + participation participate taking_part take_part takes_part took_part
        pass^ + passed passes passing graduate graduation qualify - fail failed fails failing failure flunk
        exam + examination test_paper
        grade + mark
        literacy^ + read reading reader
        numeracy^ + arithmetic maths mathematics math
        tuition + tuition_fee tuition_fees
        class_size + pupils_per_class
        lead + prospect
        conversion^ + convert
        market_share^ + share_of_market share_of_the_market
        brand + own_brand label
        awareness^ + known well-known recognition
        marketing + advertising advertise advert adverts advertisement promotion commercials
        safety_margin^ + headroom
        security^ + secure cybersecurity
        breach! + hack hacked leak leaked intrusion
        privacy^ + data_protection
        test + testing tested
        review + peer_review reviewed
        feature + functionality
        release + go_live go-live launch_date release_date ship_date
        deadline + due_date schedule timetable timeline
        reliability^ + reliable dependable - unreliable
        friendliness^ + friendly courtesy courteous polite - unfriendly rude impolite
        morale^ + engagement motivation mood wellbeing well-being
        fraud! + cheat cheating fraudulent
        nutrition + nutritional
        meal + lunch dinner dish menu
        portion + serving helping
        freshness^ + fresh
        hygiene^ + clean cleanliness - dirty unclean
        bed + beds
        ward + station_ward
        branch + subsidiary_office bank_branch
        store + outlet
        plant + factory works
        warehouse + depot
        airport + airfield
        lesson + teaching_hour class_hour
        footprint + floor_space
        parking + car_park parking_space parking_spaces
        bicycle + cycling cyclist bike
        tree + trees
        pesticide + herbicide insecticide fungicide
        fertiliser + fertilizer manure
        medicine + drug medication
        dose + dosage
        trial + study clinical_trial
        dossier + submission filing
        approval + authorisation authorization go-ahead green_light permission
        permit + licence
        claim + claims_case
        premium + insurance_premium
        mortgage + home_loan house_loan
        deposit + deposits
        interest_rate + interest_rates
        default! + non-performing bad_debt bad_debts bad_loan bad_loans
        payment + pay paid
        invoice + bill billing
        contract + agreement
        call + phone telephone hotline
        email + e-mail mail
        newsletter + mailing
        website + site homepage web_page
        data + dataset records
        backup + back-up
        server + data_centre
        cloud + hosted
        ticket + support_request
        request + enquiry inquiry query
        response + respond reply answer answered answering
        capacity^ + bandwidth
        pollution! + polluted contaminated contamination
        plastic + polythene
        paper + printout print-out
        meat + beef pork poultry
        alcohol + beer wine spirits
        travel + trip trips business_travel flight flights fly flying
        homeoffice + work_from_home works_from_home working_from_home remote_work remote telework from_home at_home
        meeting + meetings
        investment + invest capex capital_expenditure
        research + r&d
        training + train course courses upskill
        comfort^ + comfortable - uncomfortable
        service^ + customer_service
        biodiversity^ + species wildlife
        """;
}
